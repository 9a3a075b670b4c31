import sharp from "sharp";
import { expect, test } from "vitest";
import { readPictureSizes } from "./picture-sizes.ts";

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 31, g: 59, b: 179, alpha: 0.5 } } });

async function read(sent: Buffer) {
  const outcome = await readPictureSizes(sent);
  if ("problem" in outcome) throw new Error(outcome.problem);
  return outcome.picture;
}

const namesOf = ({ files }: Awaited<ReturnType<typeof read>>) =>
  files.map(({ width, extension }) => `${width}.${extension}`);

test("a picture comes in three widths, each in three formats, each what it says it is", async () => {
  const picture = await read(await plain(2000, 1000).jpeg().toBuffer());
  expect(picture).toMatchObject({ width: 1600, height: 800, extension: "jpg" });
  expect(picture.sizes).toEqual([480, 960, 1600]);
  expect(namesOf(picture)).toEqual(
    [480, 960, 1600].flatMap((width) => [`${width}.avif`, `${width}.webp`, `${width}.jpg`]),
  );
  const formats = { avif: "heif", webp: "webp", jpg: "jpeg" } as Record<string, string>;
  for (const { bytes, width, extension } of picture.files) {
    const { format, width: drawn, height } = await sharp(bytes).metadata();
    expect([format, drawn, height]).toEqual([formats[extension], width, width / 2]);
  }
});

test("none is larger than it came, and what is transparent stays so", async () => {
  const picture = await read(await plain(500, 250, 4).png().toBuffer());
  expect(picture).toMatchObject({ width: 500, extension: "webp", sizes: [480, 500] });
  expect(namesOf(picture)).toEqual(["480.avif", "480.webp", "500.avif", "500.webp"]);
  for (const { bytes } of picture.files)
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
  expect(await read(await plain(480, 10).png().toBuffer())).toMatchObject({ sizes: [480] });
});

test("what is narrow and endless is kept within bounds", async () => {
  const picture = await read(await plain(1000, 6000).png().toBuffer());
  expect(picture).toMatchObject({ width: 400, height: 2400, sizes: [400] });
});

test("it stands upright, and nothing is left of where and with what it was taken", async () => {
  const exif = { IFD0: { Copyright: "CANARY" }, IFD3: { GPSLatitude: "1/1 2/1 3/1" } };
  const wide = plain(300, 200).withMetadata({ orientation: 6 }).withExif(exif);
  const picture = await read(await wide.jpeg().toBuffer());
  expect(picture).toMatchObject({ width: 200, height: 300 });
  for (const { bytes } of picture.files) {
    expect(bytes.includes("CANARY")).toBe(false);
    expect(await sharp(bytes).metadata()).not.toHaveProperty("exif");
  }
});

test("a wide range of colours becomes what every screen shows", async () => {
  const sent = await plain(20, 20).withIccProfile("p3").jpeg().toBuffer();
  expect((await sharp(sent).metadata()).icc).toBeDefined();
  const { files } = await read(sent);
  const { icc, space } = await sharp(files.at(-1)!.bytes).metadata();
  expect([icc, space]).toEqual([undefined, "srgb"]);
});

test("what `readPicture` refuses is refused here", async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(await readPictureSizes(svg)).toEqual({ problem: "kind" });
});
