import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";
import { readPhrases } from "./search.ts";

function excerpt(text: string, question: string): string | undefined {
  return excerptOf(text, readPhrases(question))
    ?.map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join("");
}

const filler = (count: number) =>
  Array.from({ length: count }, (_, index) => `w${index}`).join(" ");

test("a short text is shown whole, on one line, with its marks", () => {
  expect(excerpt("It froze.\nThe “ice” held.", "ice")).toBe("It froze. The “[ice]” held.");
});

test("of a long one the piece with the most of what was asked", () => {
  const text = `ice ${filler(100)} ice and snow ${filler(100)}`;
  const shown = excerpt(text, "ice snow")!;
  expect(shown).toMatch(/^… w92 .* w99 \[ice\] and \[snow\] w0 .* w\d+ …$/);
  expect(shown.split(" ").length).toBeLessThan(45);
});

test("the end of a text has its marks too", () => {
  expect(excerpt(`${filler(100)} (the ice!)`, "ice")).toMatch(/^… .* \(the \[ice\]!\)$/);
});

test("Chinese", () => {
  const text = `${"今天下雨。".repeat(50)}国际刑事法院的法官。`;
  expect(excerpt(text, "法院")).toMatch(/^… .*国际刑事\[法院\]的法官。$/);
});

test("without the words there is none", () => {
  expect(excerpt("It froze.", "ice")).toBeUndefined();
  expect(excerpt("", "ice")).toBeUndefined();
});

test("a hostile text and question take no time", () => {
  const text = `${"a ".repeat(25_000)}${"(".repeat(1000)}`;
  const startedAt = performance.now();
  excerpt(text, '"a a a a a a a a a a a a a a a a a a a a" a b c d e f g');
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
