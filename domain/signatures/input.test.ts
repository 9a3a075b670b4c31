import { expect, test } from "vitest";
import { readCorrection, readOrigin, readSignInput } from "./input.ts";

const right = { name: "Ada", email: "ada@example.org", country: "SE" };
const read = (fields: Record<string, string>) => readSignInput({ ...right, ...fields }, "en");

test("a form is read as it was typed, but for the space and control characters around it", () => {
  const fields = {
    name: "  Ada\u0000 \u202eLindqvist ",
    country: "se",
    comment: "One\r\nTwo\u0007",
    show_name: "yes",
    updates: "true",
    channel: "share",
    article: "2003/01/29/a-promise",
    text: "12",
    locale: "fr",
  };
  expect(read(fields)).toEqual({
    input: {
      name: "Ada   Lindqvist",
      email: "ada@example.org",
      canonicalEmail: "ada@example.org",
      country: "SE",
      town: "",
      comment: "One\nTwo",
      isNameShown: true,
      wantsUpdates: true,
      channel: "share",
      article: "2003/01/29/a-promise",
      textId: 12,
      locale: "fr",
      isTrapped: false,
      isSuspect: false,
    },
  });
});

test("each field says what is wrong with it", () => {
  expect(readSignInput({}, "en")).toEqual({
    errors: { name: ["required"], email: ["required"], country: ["required"] },
  });
  const long = { name: "é".repeat(121), town: "x".repeat(121), comment: "x".repeat(1001) };
  expect(read({ ...long, email: "ada@example", country: "XX" })).toEqual({
    errors: {
      name: ["tooLong"],
      town: ["tooLong"],
      comment: ["tooLong"],
      email: ["address"],
      country: ["unknownCountry"],
    },
  });
  expect(read({ name: "😀".repeat(120) })).toHaveProperty("input");
  expect(readCorrection({ name: " " })).toEqual({ errors: { name: ["required"] } });
});

test("a likely slip in the address is asked about once", () => {
  const typed = { email: "Ada@gmial.com" };
  const asked = { errors: { email: ["typo"] }, suggestion: "Ada@gmail.com" };
  expect(read(typed)).toEqual(asked);
  expect(read({ ...typed, email_as_typed: "Ada@gmial.com" })).toHaveProperty("input");
  expect(read({ ...typed, email_as_typed: "ada@gmali.com" })).toEqual(asked);
});

test("only ways to come here that exist are kept, and paper is none", () => {
  expect(readOrigin({ channel: "embed", article: "/news/2003/01/29/a-b" })).toEqual({
    channel: "embed",
    article: "2003/01/29/a-b",
  });
  expect(readOrigin({ channel: "paper", article: "../../etc" })).toEqual({});
  expect(read({ channel: "paper" })).toMatchObject({ input: { channel: "web" } });
});

test("whoever fills in what nobody sees is trapped", () => {
  expect(read({ website: "x" })).toMatchObject({ input: { isTrapped: true } });
});
