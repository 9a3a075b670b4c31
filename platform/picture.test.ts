import sharp from "sharp";
import { expect, test } from "vitest";
import { pictureLimits, readPicture } from "./picture.ts";

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 31, g: 59, b: 179, alpha: 0.5 } } });

async function read(sent: Buffer) {
  const outcome = await readPicture(sent);
  if ("problem" in outcome) throw new Error(outcome.problem);
  return outcome.picture;
}

test.each(["jpeg", "png", "webp"] as const)("a %s is written anew, as a JPEG", async (format) => {
  const picture = await read(await plain(40, 30).toFormat(format).toBuffer());
  expect(picture).toMatchObject({ extension: "jpg", width: 40, height: 30 });
  expect(picture.bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
});

test("what is transparent stays so", async () => {
  const picture = await read(await plain(40, 30, 4).png().toBuffer());
  expect(picture.extension).toBe("webp");
  expect((await sharp(picture.bytes).metadata()).hasAlpha).toBe(true);
});

test("where and with what it was taken is gone; it stands upright; it is made smaller", async () => {
  const exif = { IFD0: { Copyright: "CANARY" }, IFD3: { GPSLatitude: "1/1 2/1 3/1" } };
  const sent = await plain(2000, 1000)
    .withMetadata({ orientation: 6 })
    .withExif(exif)
    .jpeg()
    .toBuffer();
  expect(sent.includes("CANARY")).toBe(true);
  const { bytes, width, height } = await read(sent);
  expect(bytes.includes("CANARY")).toBe(false);
  const metadata = await sharp(bytes).metadata();
  expect(metadata.exif).toBeUndefined();
  expect([width, height]).toEqual([800, 1600]);
});

test("more than 40 megapixels are refused before they are decoded", async () => {
  const sent = await plain(8000, 5001).png().toBuffer();
  expect(await readPicture(sent)).toEqual({ problem: "tooManyPixels" });
});

test("a bomb, a few bytes that claim to be gigantic, is refused by what it claims", async () => {
  const bomb = await plain(40, 30).png().toBuffer();
  bomb.writeUInt32BE(100_000, 16);
  bomb.writeUInt32BE(100_000, 20);
  expect(await readPicture(bomb)).toEqual({ problem: "tooManyPixels" });
});

test("what lies about its size to seem small is not decoded as what it is", async () => {
  const liar = await plain(8000, 5001).png().toBuffer();
  liar.writeUInt32BE(10, 16);
  expect(await readPicture(liar)).toEqual({ problem: "broken" });
});

test.each([
  ["a page in a JPEG's comment", "\xff\xfe\x00\x1b<script>alert(1)</script>", 2],
  ["a page behind its end", "<!DOCTYPE html><p>", undefined],
  ["a PDF in a JPEG's comment", "\xff\xfe\x00\x0a%PDF-1.7", 2],
  ["an archive behind its end", `PK\x05\x06${"\0".repeat(18)}`, undefined],
])("%s is refused", async (_, other, at) => {
  const jpeg = await plain(40, 30).jpeg().toBuffer();
  const [head, tail] = [jpeg.subarray(0, at), at ? jpeg.subarray(at) : Buffer.alloc(0)];
  const sent = Buffer.concat([head, Buffer.from(other, "latin1"), tail]);
  expect(await readPicture(sent)).toEqual({ problem: "polyglot" });
});

test("a second picture behind the first, as phones send it, is left behind", async () => {
  const [first, second] = [
    await plain(40, 30).jpeg().toBuffer(),
    await plain(9, 9).jpeg().toBuffer(),
  ];
  const picture = await read(Buffer.concat([first, second]));
  expect(picture).toMatchObject({ width: 40, height: 30 });
});

test("what is cut off is broken, not half shown", async () => {
  for (const format of ["jpeg", "png", "webp"] as const) {
    const whole = await plain(400, 300).toFormat(format).toBuffer();
    expect(await readPicture(whole.subarray(0, whole.length / 2))).toEqual({ problem: "broken" });
  }
});

test.each([
  ["nothing", Buffer.alloc(0), "missing"],
  ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "kind"],
  ["a GIF", Buffer.from("GIF89a......"), "kind"],
  ["a GIF that is a page", Buffer.from("GIF89a/*<script>*/=1"), "kind"],
  ["a HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"), "kind"],
  ["a page that calls itself a picture", Buffer.from("<!doctype html><script>"), "kind"],
  ["the beginning of a JPEG", Buffer.from("ffd8ffe000104a464946", "hex"), "broken"],
  ["too many bytes", Buffer.alloc(pictureLimits.bytes + 1), "tooHeavy"],
])("%s is refused", async (_, sent, problem) => {
  expect(await readPicture(sent)).toEqual({ problem });
});
