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

test.each([
  ["nothing", Buffer.alloc(0), "missing"],
  ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "kind"],
  ["a GIF", Buffer.from("GIF89a......"), "kind"],
  ["a page that calls itself a picture", Buffer.from("<!doctype html><script>"), "kind"],
  ["the beginning of a JPEG", Buffer.from("ffd8ffe000104a464946", "hex"), "broken"],
  ["too many bytes", Buffer.alloc(pictureLimits.bytes + 1), "tooHeavy"],
])("%s is refused", async (_, sent, problem) => {
  expect(await readPicture(sent)).toEqual({ problem });
});
