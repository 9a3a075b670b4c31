import { expect, test } from "vitest";
import { testContent } from "#db/test-article.ts";
import { addressIn, contentOf, fieldCodes, fieldOf, rowsOf, valuesOf } from "./draft-values.ts";

const picture = {
  file: "demo/a.jpg",
  width: 1,
  height: 1,
  alt: "Ice",
  caption: "Ice.",
  credit: "",
};
const full = {
  ...testContent,
  topics: ["winter", "rivers"],
  picture,
  pulledQuote: { text: "It froze.", saidBy: "A neighbour", saidOn: "2026-02-27" },
  follows: "2026/01/01/rain",
};

test("what a form shows is read as it was", () => {
  expect(contentOf({ ...valuesOf(full), topics: "shown" }, full)).toEqual(full);
});

test("what a form does not have stays", () => {
  expect(contentOf({ title: "Glace" }, full)).toEqual({ ...full, title: "Glace" });
  expect(contentOf({ topics: "shown" }, full).topics).toEqual([]);
});

test("sources come in the order asked for, empty rows go, and there is room for more", () => {
  const values = {
    "sourceName-1": "One",
    "sourceOrder-1": "2",
    "sourceName-2": "",
    "sourceAddress-2": "",
    "sourceName-3": "Three",
    "sourceOrder-3": "1",
  };
  expect(contentOf(values, full).sources.map(({ name }) => name)).toEqual(["Three", "One"]);
  expect(rowsOf(values)).toBe(5);
});

test.each([
  ["https://example.org/fr/news/2003/01/29/a-promise", "2003/01/29/a-promise"],
  ["/news/2003/01/29/a-promise.html", "2003/01/29/a-promise"],
  [" 2003/01/29/a-promise ", "2003/01/29/a-promise"],
  ["somewhere", "somewhere"],
])("%s is the address of an article", (typed, address) => {
  expect(addressIn(typed)).toBe(address);
});

test("a mistake is told where it was made", () => {
  expect(fieldOf("sources.2.address")).toBe("sourceAddress-3");
  const codes = { "pulledQuote.saidBy": "required", publishedOn: "early", topics: "tooMany" };
  expect(fieldCodes(codes)).toEqual({
    quoteBy: "required",
    publishedOn: "future",
    topics: "tooManyTopics",
  });
});
