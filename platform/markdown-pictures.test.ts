import { expect, test } from "vitest";
import { renderMarkdown } from "./markdown.ts";
import { namedPictures } from "./markdown-pictures.ts";

const key = "0123456789abcdef".repeat(2);
const picture = { file: `uploads/${key}-1600.jpg`, width: 1600, height: 900, sizes: [480, 1600] };
const pictures = (asked: string) => (asked === key ? { ...picture, credit: "Bo <i>" } : undefined);
const show = (text: string) => renderMarkdown(text, { locale: "en", pictures });

test("an uploaded picture is a figure with its sizes, its words and room reserved for it", () => {
  const html = show(`![A pier](upload:${key} "The old pier")`);
  expect(html).toMatch(/^<figure class="picture"><picture><source type="image\/avif" srcset=/);
  expect(html).toContain(`src="/uploads/${key}-1600.jpg"`);
  expect(html).toContain(`/uploads/${key}-480.webp 480w`);
  expect(html).toMatch(/alt="A pier" width="1600" height="900" loading="lazy"/);
  expect(html).toContain('<figcaption class="meta">The old pier · Bo &#x3C;i></figcaption>');
});

test("it never stands within a paragraph", () => {
  const html = show(`Before ![A](upload:${key}) after`);
  expect(html).toMatch(/^<p>Before <\/p><figure.*<\/figure><p> after<\/p>$/);
});

test.each([
  "https://example.org/pixel.png",
  "//example.org/pixel.png",
  "data:image/png;base64,AAAA",
  "javascript:alert(1)",
  "/uploads/x.jpg",
  `upload:${"f".repeat(32)}`,
  `upload:${key}/../x`,
])("of %s only the alternative text is left", (address) => {
  const html = show(`A ![*small* boat](${address} "t") on a [![river](${address})](https://a.org)`);
  expect(html).not.toMatch(/<(img|picture|figure)|pixel|upload:/);
  expect(html).toContain("A small boat on a <a");
});

test("a petition text shows none", () => {
  expect(renderMarkdown(`![A pier](upload:${key})`)).toBe("<p>A pier</p>");
});

test("what a text names can be looked up before", () => {
  const text = `![a](upload:${key} "b") ![c](<upload:${key}>) ![d](upload:0) upload:${key}`;
  expect(namedPictures(text)).toEqual([key]);
});
