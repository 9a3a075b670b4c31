import { expect, test } from "vitest";
import { paperAddress, pictureSources, smallestPicture, uploadKey } from "./picture-address.ts";

const key = "0123456789abcdef".repeat(2);
const jpeg = { file: `uploads/${key}-1600.jpg`, width: 1600, sizes: [480, 1600] };

test("an uploaded picture is offered in each format, the best first, and in each width", () => {
  const set = (end: string) => `/uploads/${key}-480.${end} 480w, /uploads/${key}-1600.${end} 1600w`;
  expect(pictureSources(jpeg)).toEqual({
    src: `/uploads/${key}-1600.jpg`,
    srcSet: set("jpg"),
    sources: [
      { type: "image/avif", srcSet: set("avif") },
      { type: "image/webp", srcSet: set("webp") },
    ],
  });
  const transparent = { ...jpeg, file: `uploads/${key}-1600.webp` };
  expect(pictureSources(transparent).sources.map(({ type }) => type)).toEqual(["image/avif"]);
  expect(smallestPicture(jpeg)).toBe(`/uploads/${key}-480.jpg`);
});

test("a file of the site has one size", () => {
  const file = { file: "demo/the-hague.jpg", width: 800 };
  const alone = { src: "/demo/the-hague.jpg", srcSet: undefined, sources: [] };
  expect(pictureSources(file)).toEqual(alone);
  expect(smallestPicture(file)).toBe("/demo/the-hague.jpg");
});

test("a file of the site that lies there in several widths is offered in them", () => {
  const drawn = { file: "demo/nineteen-lines-960.jpg", width: 960, sizes: [480, 960] };
  const set = "/demo/nineteen-lines-480.webp 480w, /demo/nineteen-lines-960.webp 960w";
  expect(pictureSources(drawn).sources[1]).toEqual({ type: "image/webp", srcSet: set });
  expect(smallestPicture(drawn)).toBe("/demo/nineteen-lines-480.jpg");
});

test("a paper is fetched under a name that says what it is, and under no other", () => {
  expect(paperAddress(`uploads/${key}.pdf`, "the-report")).toBe(`/uploads/${key}/the-report.pdf`);
  expect(paperAddress(`uploads/${key}.pdf`, '"../x')).toBe(`/uploads/${key}.pdf`);
  expect(paperAddress("demo/report.pdf", "the-report")).toBe("/demo/report.pdf");
});

test("its key is what bodies name it by", () => {
  expect([jpeg.file, `${key}.pdf`, "demo/a.jpg"].map(uploadKey)).toEqual([key, key, undefined]);
});
