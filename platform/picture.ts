import type { UploadExtension } from "./uploads.ts";

/** What a picture may weigh and measure; beyond, it is refused before anything is decoded. */
export const pictureLimits = { bytes: 10_000_000, megapixels: 40 } as const;

/**
 * `missing`: nothing was sent. `kind`: neither JPEG, PNG nor WebP, whatever its name says. `broken`: it
 * begins like one and cannot be read.
 */
export type PictureProblem = "missing" | "tooHeavy" | "kind" | "tooManyPixels" | "broken";

export type Picture = { bytes: Buffer; extension: UploadExtension; width: number; height: number };

const maxSide = 1600;
const signatures = [
  [0, "ffd8ff"],
  [0, "89504e470d0a1a0a"],
] as const;

/**
 * Reads a picture by its bytes and writes it anew: turned upright, at most 1600 pixels wide and high, without
 * any metadata. JPEG, or WebP where it is transparent.
 */
export async function readPicture(
  sent: Buffer,
): Promise<{ picture: Picture } | { problem: PictureProblem }> {
  if (sent.length === 0) return { problem: "missing" };
  if (sent.length > pictureLimits.bytes) return { problem: "tooHeavy" };
  if (!isKnownKind(sent)) return { problem: "kind" };
  const { default: sharp } = await import("sharp");
  const limitInputPixels = pictureLimits.megapixels * 1_000_000;
  try {
    const { width, height, hasAlpha } = await sharp(sent, { limitInputPixels: false }).metadata();
    if (width * height > limitInputPixels) return { problem: "tooManyPixels" };
    const drawn = sharp(sent, { limitInputPixels, failOn: "error" })
      .autoOrient()
      .resize({ width: maxSide, height: maxSide, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb");
    const extension = hasAlpha ? "webp" : "jpg";
    const written = hasAlpha
      ? drawn.webp({ quality: 82 })
      : drawn.jpeg({ quality: 80, mozjpeg: true });
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    return { picture: { bytes: data, extension, width: info.width, height: info.height } };
  } catch {
    return { problem: "broken" };
  }
}

function isKnownKind(sent: Buffer): boolean {
  const isWebp =
    sent.toString("latin1", 0, 4) === "RIFF" && sent.toString("latin1", 8, 12) === "WEBP";
  return (
    isWebp ||
    signatures.some(([at, hex]) => sent.subarray(at, at + hex.length / 2).toString("hex") === hex)
  );
}
