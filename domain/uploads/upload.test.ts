import { expect, test } from "vitest";
import { keysIn, markdownOf, pictureOf } from "./upload.ts";

const key = "0123456789abcdef".repeat(2);

test("an article's picture has the facts of the upload and words of its own", () => {
  const facts = { file: `${key}-960.jpg`, width: 960, height: 640, sizes: [480, 960] };
  const words = { alt: "A pier", caption: "At dawn", credit: "Lena" };
  expect(pictureOf({ ...facts, focalX: 20, focalY: 70 }, words)).toEqual({
    ...facts,
    file: `uploads/${key}-960.jpg`,
    ...words,
    focal: { x: 20, y: 70 },
  });
});

test("a text is searched for keys, however it writes them, and nothing longer is taken for one", () => {
  const text = `![](upload:${key}) uploads/${key.toUpperCase()}-480.jpg ${key}00 ${key.slice(1)}`;
  expect(keysIn(text)).toEqual([key, key]);
  expect(keysIn("nothing")).toEqual([]);
});

test("in a text a picture has its words, and none of them ends it", () => {
  const words = { alt: "A pier [old]", caption: 'Called "the long one"' };
  const shown = String.raw`![A pier \[old\]](upload:${key} "Called \"the long one\"")`;
  expect(markdownOf(key, words)).toBe(shown);
  expect(markdownOf(key, { alt: " A\npier ", caption: " " })).toBe(`![A pier](upload:${key})`);
});
