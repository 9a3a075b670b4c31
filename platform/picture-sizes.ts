import { decodePicture, type PictureProblem } from "./picture.ts";
import type { PictureExtension } from "./uploads.ts";

/** A picture in one width and one format. */
export type PictureFile = { width: number; extension: PictureExtension; bytes: Buffer };

/** A picture in all its sizes and formats; `extension` is that of the format which every browser reads. */
export type SizedPicture = {
  width: number;
  height: number;
  extension: PictureExtension;
  /** The widths, from the smallest to the picture's own. */
  sizes: number[];
  files: PictureFile[];
};

const widths = [480, 960, 1600];
/** What is narrow and endless, such as a picture of a long page, stays readable and no more. */
const maxHeight = 2400;

/**
 * Reads a picture by its bytes and writes it anew in several widths, each as AVIF, as WebP and, unless it is transparent,
 * as JPEG: upright, in sRGB, without any metadata, never larger than it came.
 */
export async function readPictureSizes(
  sent: Buffer,
): Promise<{ picture: SizedPicture } | { problem: PictureProblem }> {
  return decodePicture(sent, async (decoded, hasAlpha) => {
    const box = { width: widths.at(-1), height: maxHeight };
    const { data, info } = await decoded
      .resize({ ...box, fit: "inside", withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const sizes = [...widths.filter((one) => one < width), width];
    const files: PictureFile[] = [];
    for (const size of sizes) {
      const resized = () => redraw(data, { width, height, channels }, size);
      files.push(...(await writeFormats(await resized(), hasAlpha, size)));
    }
    return { width, height, extension: hasAlpha ? "webp" : "jpg", sizes, files };
  });
}

type Raw = { width: number; height: number; channels: 1 | 2 | 3 | 4 };

async function redraw(data: Buffer, raw: Raw, width: number) {
  const { default: sharp } = await import("sharp");
  return sharp(data, { raw }).resize({ width });
}

type Drawn = Awaited<ReturnType<typeof redraw>>;

/** Efforts that keep an upload to a second or two on a small machine; more would save a tenth of the bytes. */
async function writeFormats(
  drawn: Drawn,
  hasAlpha: boolean,
  width: number,
): Promise<PictureFile[]> {
  const written = {
    avif: drawn.clone().avif({ quality: 55, effort: 2 }),
    webp: drawn.clone().webp({ quality: 78, effort: 3 }),
    ...(!hasAlpha && { jpg: drawn.clone().jpeg({ quality: 78, mozjpeg: true }) }),
  };
  const files: PictureFile[] = [];
  for (const [extension, format] of Object.entries(written)) {
    const bytes = await format.toBuffer();
    files.push({ width, extension: extension as PictureExtension, bytes });
  }
  return files;
}
