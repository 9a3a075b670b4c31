import { expect, test } from "vitest";
import { renderMarkdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";

test("the words of a rendered text, block by block", () => {
  const html = renderMarkdown("## Cold\n\nIt *froze* & cracked.\n\n- one\n- two");
  expect(plainText(html)).toBe("Cold\nIt froze & cracked.\none\ntwo");
});

test("what was written about elements is text again, and no element", () => {
  expect(plainText(renderMarkdown("Write `<b>` & `&amp;`"))).toBe("Write <b> & &amp;");
});

test("the numbers of notes are no words, the notes are", () => {
  const html = renderMarkdown("It froze.[^1] Then\n\n[^1]: Record.", { locale: "en" });
  expect(plainText(html)).toBe("It froze. Then\nNotes\nRecord.");
});

test("what stands in attributes is no text", () => {
  const html = '<p><a href="https://example.org/?a=1&#x26;b=2" title="x > y">here</a></p>';
  expect(plainText(html)).toBe("here");
});
