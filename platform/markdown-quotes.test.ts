import { expect, test } from "vitest";
import { renderMarkdown } from "./markdown.ts";

const en = (text: string) => renderMarkdown(text, { locale: "en" });
const by = (html: string) => /<figcaption class="meta">(.*)<\/figcaption>/.exec(html)?.[1];

test("the last line of a quotation says who said it and when", () => {
  const html = en("> We shall *not*.\n> Never.\n> — The minister, 2003-01-29");
  expect(html).toContain("<p>We shall <em>not</em>.\nNever.</p>");
  expect(html).toMatch(/^<figure class="quote"><blockquote>/);
  expect(by(html)).toBe('The minister, <time datetime="2003-01-29">29 January 2003</time>');
  const arabic = renderMarkdown("> لن نسلّم أحدًا.\n> — الوزير، 2003-01-29", { locale: "ar" });
  expect(by(arabic)).toMatch(/^الوزير، <time datetime="2003-01-29">.*2003<\/time>$/);
});

test.each([
  ["> Never.\n>\n> — A neighbour, last spring", "A neighbour, last spring"],
  ["> Never.\\\n> —— 部长", "部长"],
  ["> Never.\n> -- A neighbour", "A neighbour"],
  ["> Never.\n> — A neighbour, 2003-02-30", "A neighbour, 2003-02-30"],
])("of %j it is by %s", (text, name) => {
  expect(by(en(text))).toBe(name);
  expect(en(text)).toContain("<p>Never.</p>");
});

test("who said it may be a link", () => {
  const html = en("> Never.\n> — [The minister](https://example.org), 2003-01-29");
  expect(by(html)).toMatch(/^<a href="https:\/\/example.org" rel="[^"]+">The minister<\/a>, <time/);
});

test.each([
  "> Just — words",
  "> — alone",
  "> Never.\n> —",
  "> Never.\n\n— Not within it",
  "> - — a",
])("nobody is named by %j", (text) => {
  expect(en(text)).not.toContain("<figure");
});

test("a petition text has plain quotations", () => {
  expect(renderMarkdown("> Never.\n> — A neighbour")).not.toContain("<figure");
});
