import sharp from "sharp";
import { expect, test } from "vitest";
import { readPictureHeader } from "./picture-header.ts";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "navy" } });
const png = await plain(40, 30).png().toBuffer();
const jpeg = await plain(40, 30).jpeg().toBuffer();
const frames = await sharp([png, await plain(40, 30).negate().png().toBuffer()], {
  join: { animated: true },
})
  .webp()
  .toBuffer();

test.each([
  ["a JPEG", jpeg],
  ["a progressive JPEG", await plain(40, 30).jpeg({ progressive: true }).toBuffer()],
  ["a JPEG with much before it", await plain(40, 30).withMetadata().jpeg().toBuffer()],
  ["a PNG", png],
  ["a lossy WebP", await plain(40, 30).webp().toBuffer()],
  ["a lossless WebP", await plain(40, 30).webp({ lossless: true }).toBuffer()],
  ["a WebP with more to say", await plain(40, 30).withMetadata().webp().toBuffer()],
])("%s tells its size", (_, bytes) => {
  expect(readPictureHeader(bytes)).toEqual({ width: 40, height: 30, isMoving: false });
});

test("what moves says so", () => {
  expect(readPictureHeader(frames)).toMatchObject({ isMoving: true });
  const control = Buffer.from("000000086163544c000000020000000000000000", "hex");
  const moving = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
  expect(readPictureHeader(moving)).toEqual({ width: 40, height: 30, isMoving: true });
});

test.each([
  ["an empty file", Buffer.alloc(0)],
  ["an SVG", Buffer.from("<svg/>")],
  ["a GIF", Buffer.from("GIF89a\x01\x00\x01\x00")],
  ["a HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1")],
  ["an AVIF", Buffer.from("\0\0\0\x1cftypavif\0\0\0\0avifmif1", "latin1")],
  ["a sound", Buffer.from("RIFF\x24\0\0\0WAVEfmt ", "latin1")],
])("%s is no picture that is taken", (_, bytes) => {
  expect(readPictureHeader(bytes)).toBe("kind");
});

test("cut off anywhere before its size, it is broken, and never read beyond its end", () => {
  for (const [bytes, least] of [
    [jpeg, 3],
    [png, 8],
    [frames, 12],
  ] as const) {
    for (let length = least; length < least + 16; length++) {
      expect(readPictureHeader(bytes.subarray(0, length))).toBe("broken");
    }
  }
});

test.each([
  ["a segment that leads nowhere", "ffd8ffe00000"],
  ["markers without end", `ffd8${"ff".repeat(5000)}`],
  ["data before a size", "ffd8ffda0008010100003f00"],
  ["no width", "ffd8ffc0000b08001e000001011100"],
  ["a PNG of nothing", `89504e470d0a1a0a0000000d49484452${"00".repeat(17)}`],
])("%s is broken", (_, hex) => {
  expect(readPictureHeader(Buffer.from(hex, "hex"))).toBe("broken");
});
