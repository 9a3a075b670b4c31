import { expect, test } from "vitest";
import { renderMarkdown } from "./markdown.ts";

const text = "One[^b] two[^a] three[^b].\n\n[^a]: The first.\n[^b]: The second[^c].\n[^c]: Within.";

test("notes are numbered in the order of the text, and every link within them leads somewhere", () => {
  const html = renderMarkdown(text, { locale: "en" });
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !/^note(s|-\d+|-\d+-from-\d+)$/.test(id!))).toEqual([]);
  expect(html).toMatch(/<li id="note-1">\s*<p>The second/);
  expect(html).toMatch(/<li id="note-2">\s*<p>The first/);
});

test("their heading and the ways back are in the language of the text", () => {
  const html = renderMarkdown(text, { locale: "ar" });
  expect(html).toContain('<h2 id="notes">الحواشي</h2>');
  expect(html).toMatch(/href="#note-1-from-2" class="back" aria-label="[^"]*[\u0600-\u06ff]/);
  expect(html).not.toMatch(/Footnotes|Back to/);
});

test("an author cannot call a part of the page by its name, nor make a note's", () => {
  const html = renderMarkdown("[x](#notes) [y](#note-1) a[^main]\n\n[^main]: b", { locale: "en" });
  expect(html).toContain("<span>x</span> <span>y</span>");
  expect(html).not.toMatch(/id="[^"]*main|href="#main/);
});

test("a petition text has none", () => {
  expect(renderMarkdown(text)).not.toMatch(/<(sup|section)/);
});
