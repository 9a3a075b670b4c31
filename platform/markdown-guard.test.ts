import { describe, expect, test } from "vitest";
import { findMarkdownProblem, longMarkdownMaxCharacters } from "./markdown-guard.ts";
import { renderMarkdown } from "./markdown.ts";

const megabyte = 1_000_000;
const hostile: [name: string, part: string][] = [
  ["quotations one by one", "> a\n\n"],
  ["lists in lists", "- a\n  - b\n"],
  ["numbered lists", "1. a\n"],
  ["notes", "a[^1]\n\n[^1]: b\n\n"],
  ["notes in notes", "[^1]: "],
  ["calls of a note", "[^1]"],
  ["paragraphs", "a\n\n"],
  ["headings", "# a\n"],
  ["rows of a table", "|x|y|\n"],
  ["pictures", "![a](upload:0)\n\n"],
  ["addresses", "https://a.b "],
  ["mail addresses", "a@b.c "],
  ["references", "&amp;"],
  ["empty lines", "\n"],
  ["tags", "<img src=x onerror=alert(1)>"],
  ["spaces", " "],
];

describe.each(hostile)("%s without end", (_, part) => {
  test("are refused as a megabyte, before they are looked at", () => {
    const text = part.repeat(megabyte / part.length);
    expect(findMarkdownProblem(text, longMarkdownMaxCharacters)).toBe("tooLong");
    expect(() => renderMarkdown(text, { locale: "en" })).toThrow("tooLong");
  });
});

test.each(hostile.slice(0, 12))(
  "%s are counted and refused in a text as long as may be",
  (_, part) => {
    const text = part.repeat(longMarkdownMaxCharacters / part.length);
    expect(findMarkdownProblem(text, longMarkdownMaxCharacters)).toBe("tooComplex");
  },
);

test("steps that go on to the right are refused", () => {
  const steps = (count: number) =>
    Array.from({ length: count }, (_, step) => `${" ".repeat(step * 2)}- a`).join("\n");
  expect(findMarkdownProblem(steps(200))).toBeUndefined();
  expect(findMarkdownProblem(steps(202))).toBe("tooComplex");
});

test("what an author writes passes: a long read with its notes, quotations, tables and lists", () => {
  const paragraph = "The *council* sat [again](https://example.org/a) that week.[^1] ".repeat(8);
  const section = `## A day\n\n${paragraph}\n\n> No.\n> — The minister\n\n- one\n- two\n\n|a|b|\n|-|-|\n|1|2|\n\n`;
  const text = `${section.repeat(40)}${"Plain words go on. ".repeat(8000)}\n\n[^1]: Minutes.`;
  expect(text.length).toBeGreaterThan(150_000);
  expect(findMarkdownProblem(text, longMarkdownMaxCharacters)).toBeUndefined();
  expect(findMarkdownProblem(text)).toBe("tooLong");
});
