import { expect, test } from "vitest";
import { readInvitationInput } from "./input.ts";

const fields = { email: " Anna@Example.org ", role: "editor", locale: "fr" };

test("whom somebody invites is read, the address as organisers are known by it", () => {
  const input = { email: "anna@example.org", role: "editor", locale: "fr" };
  expect(readInvitationInput(fields)).toEqual({ input });
});

test("every field that is wrong is named", () => {
  expect(readInvitationInput({})).toEqual({ wrong: ["email", "role", "locale"] });
  expect(readInvitationInput({ ...fields, role: "boss" })).toEqual({ wrong: ["role"] });
  expect(readInvitationInput({ ...fields, email: "a@b.example, c@d.example" })).toEqual({
    wrong: ["email"],
  });
  expect(readInvitationInput({ ...fields, locale: "xx" })).toEqual({ wrong: ["locale"] });
});
