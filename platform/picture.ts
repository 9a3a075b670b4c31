import type { Sharp } from "sharp";
import { readPictureHeader } from "./picture-header.ts";
import { isPolyglot } from "./picture-polyglot.ts";
import type { PictureExtension } from "./uploads.ts";

/** What a picture may weigh and measure; beyond, it is refused before anything is decoded. */
export const pictureLimits = { bytes: 10_000_000, megapixels: 40 } as const;

/**
 * `missing`: nothing was sent. `kind`: neither JPEG, PNG nor WebP, whatever its name says. `moving`: it has more than
 * one frame. `polyglot`: it is a page, a drawing, a PDF or an archive as well. `broken`: it begins like a picture and
 * cannot be read.
 */
export type PictureProblem =
  "missing" | "tooHeavy" | "kind" | "moving" | "polyglot" | "tooManyPixels" | "broken";

export type Picture = {
  bytes: Buffer;
  extension: PictureExtension;
  width: number;
  height: number;
};

const maxSide = 1600;
const limitInputPixels = pictureLimits.megapixels * 1_000_000;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a picture by its bytes and writes it anew: turned upright, at most 1600 pixels wide and high, without
 * any metadata. JPEG, or WebP where it is transparent.
 */
export async function readPicture(
  sent: Buffer,
): Promise<{ picture: Picture } | { problem: PictureProblem }> {
  return decodePicture(sent, async (decoded, hasAlpha) => {
    const drawn = decoded.resize({
      width: maxSide,
      height: maxSide,
      fit: "inside",
      withoutEnlargement: true,
    });
    const extension = hasAlpha ? "webp" : "jpg";
    const written = hasAlpha
      ? drawn.webp({ quality: 82 })
      : drawn.jpeg({ quality: 80, mozjpeg: true });
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    return { bytes: data, extension, width: info.width, height: info.height };
  });
}

/**
 * Hands a picture that was sent to `write`, upright and in sRGB, once everything that can be said against it without
 * decoding has been. One after the other: a picture of 40 megapixels takes hundreds of megabytes while it is decoded.
 */
export async function decodePicture<Written>(
  sent: Buffer,
  write: (decoded: Sharp, hasAlpha: boolean) => Promise<Written>,
): Promise<{ picture: Written } | { problem: PictureProblem }> {
  const problem = findProblem(sent);
  if (problem) return { problem };
  const turn = last.then(() => decode(sent, write));
  last = turn.catch(() => {});
  return turn;
}

function findProblem(sent: Buffer): PictureProblem | undefined {
  if (sent.length === 0) return "missing";
  if (sent.length > pictureLimits.bytes) return "tooHeavy";
  const header = readPictureHeader(sent);
  if (typeof header === "string") return header;
  if (header.isMoving) return "moving";
  if (header.width * header.height > limitInputPixels) return "tooManyPixels";
  return isPolyglot(sent) ? "polyglot" : undefined;
}

async function decode<Written>(
  sent: Buffer,
  write: (decoded: Sharp, hasAlpha: boolean) => Promise<Written>,
): Promise<{ picture: Written } | { problem: PictureProblem }> {
  // Not at the top: most processes never see a picture.
  const { default: sharp } = await import("sharp");
  try {
    const { hasAlpha } = await sharp(sent, { limitInputPixels }).metadata();
    const decoded = sharp(sent, { limitInputPixels, failOn: "error" });
    return { picture: await write(decoded.autoOrient().toColourspace("srgb"), hasAlpha) };
  } catch {
    return { problem: "broken" };
  }
}
