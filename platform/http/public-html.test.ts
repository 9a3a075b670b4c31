import { expect, test } from "vitest";
import { dropScripts } from "./public-html.ts";

test("Next's scripts and their preloads go, the rest of the page stays", () => {
  const html =
    '<!DOCTYPE html><html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>' +
    '<link rel="modulepreload" href="/_next/b.js"><script src="/_next/c.js" async=""></script>' +
    '<link rel="preload" href="/style.css" as="style"/><title>T</title></head><body><!-- --><p>x</p>' +
    '<script id="_R_">self.x="</p>"</script><SCRIPT>1</SCRIPT ></body></html>';
  expect(dropScripts(html)).toBe(
    '<!DOCTYPE html><html><head><link rel="preload" href="/style.css" as="style"/><title>T</title>' +
      "</head><body><!-- --><p>x</p></body></html>",
  );
});

test("structured data and our own file stay", () => {
  const html =
    '<script type="application/ld+json">{"a":1}</script><script src="/page.js?v=abc" defer=""></script>';
  expect(dropScripts(html)).toBe(html);
});

test("a file that only looks like ours goes", () => {
  expect(dropScripts('<script src="/page.js.evil"></script>')).toBe("");
  expect(dropScripts('<script data-src="/page.js">1</script>')).toBe("");
});

test("script tags inside attributes and comments are text", () => {
  const html = `<img alt="<script>" title='</script>'><!-- <script> --><p>kept</p>`;
  expect(dropScripts(html)).toBe(html);
});
