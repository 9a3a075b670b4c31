import { expect, test } from "vitest";
import { renderMarkdown } from "../markdown.ts";
import { markdownDocument, markdownLink, markdownSection, plainWords } from "./markdown.ts";

test("fields stand before the blocks, each on its line", () => {
  const document = markdownDocument({ title: 'A "title"\n---', goal: 5, closesAt: null }, [
    "# A",
    "b",
  ]);
  expect(document).toBe('---\ntitle: "A \\"title\\"\\n---"\ngoal: 5\n---\n\n# A\n\nb\n');
});

test.each(["*a* _b_ `c`", "[x](y)", "<b>", "# a", "a | b", "&amp;", "~~a~~"])(
  "%s stays what it is",
  (words) => {
    expect(renderMarkdown(`x ${plainWords(words)}`)).not.toMatch(/<(?!\/?p>)/);
  },
);

test("no address breaks out of its link", () => {
  expect(markdownLink("a]b", "https://example.org/a b>c")).toBe(
    "[a\\]b](<https://example.org/a%20b%3Ec>)",
  );
});

test("a section without items is not there", () => {
  expect(markdownSection("Sources", [])).toEqual([]);
  expect(markdownSection("Sources", ["a", "b"])).toEqual(["## Sources", "- a\n- b"]);
});
