import { expect, test } from "vitest";
import { cutText } from "./cut-text.ts";

test.each([
  ["<p>a</p>\n<p>b</p>\n<p>c</p>", 2, "<p>a</p>\n<p>b</p>"],
  [
    "<blockquote><p>a</p><p>b</p></blockquote><p>c</p><p>d</p>",
    1,
    "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>",
  ],
  ['<p>a<br>b <img alt="x > </p> y"></p><p>c</p>', 1, '<p>a<br>b <img alt="x > </p> y"></p>'],
  ['<p>a</p><section class="notes"><ol><li><p>b</p></li></ol></section>', 3, "<p>a</p>"],
  ["<p>a</p>", 3, "<p>a</p>"],
])("%s is cut after %s", (html, paragraphs, before) => {
  expect(cutText(html, paragraphs)).toEqual([before, html.slice(before.length)]);
});
