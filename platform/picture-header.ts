/** What the first bytes of a picture say of it. */
export type PictureHeader = { width: number; height: number; isMoving: boolean };

const png = "89504e470d0a1a0a";
/** Frames of a JPEG that begin a picture: baseline, extended and progressive, in Huffman's coding. */
const startsOfFrame = new Set([0xc0, 0xc1, 0xc2]);
/** JPEG's markers that stand alone, without a length. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/**
 * Reads by its bytes alone how large a JPEG, PNG or WebP is and whether it moves, without decoding anything.
 * `kind`: it is none of these. `broken`: it begins like one, and goes on like none.
 */
export function readPictureHeader(bytes: Buffer): PictureHeader | "kind" | "broken" {
  const read = readerOf(bytes);
  if (!read) return "kind";
  try {
    const header = read(bytes);
    return header && header.width > 0 && header.height > 0 ? header : "broken";
  } catch (error) {
    // What is read lies beyond its end.
    if (error instanceof RangeError) return "broken";
    throw error;
  }
}

type Read = (bytes: Buffer) => PictureHeader | undefined;

function readerOf(bytes: Buffer): Read | undefined {
  if (bytes.toString("hex", 0, 3) === "ffd8ff") return readJpeg;
  if (bytes.toString("hex", 0, 8) === png) return readPng;
  const isWebp = nameAt(bytes, 0) === "RIFF" && nameAt(bytes, 8) === "WEBP";
  return isWebp ? readWebp : undefined;
}

function readJpeg(bytes: Buffer): PictureHeader | undefined {
  for (let at = 2; ;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (startsOfFrame.has(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return { width, height, isMoving: false };
    }
    // The picture itself, or its end, before anybody has said how large it is.
    if (marker === 0xda || marker === 0xd9) return undefined;
    // A marker may be filled up with any number of these.
    if (marker === 0xff) at += 1;
    else at += isBare(marker) ? 2 : 2 + lengthOf(bytes.readUInt16BE(at + 2));
  }
}

/** A length counts its own two bytes. */
function lengthOf(length: number): number {
  if (length < 2) throw new RangeError("a segment that leads nowhere");
  return length;
}

function readPng(bytes: Buffer): PictureHeader | undefined {
  if (bytes.readUInt32BE(8) !== 13 || nameAt(bytes, 12) !== "IHDR") return undefined;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  for (let at = 33; ; at += 12 + bytes.readUInt32BE(at)) {
    const name = nameAt(bytes, at + 4);
    if (name === "acTL") return { width, height, isMoving: true };
    if (name === "IDAT") return { width, height, isMoving: false };
    if (!/^[A-Za-z]{4}$/.test(name)) return undefined;
  }
}

function readWebp(bytes: Buffer): PictureHeader | undefined {
  switch (nameAt(bytes, 12)) {
    case "VP8X": {
      const [width, height] = [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
      return { width, height, isMoving: (bytes.readUInt8(20) & 2) !== 0 };
    }
    case "VP8L": {
      if (bytes.readUInt8(20) !== 0x2f) return undefined;
      const packed = bytes.readUInt32LE(21);
      const [width, height] = [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
      return { width, height, isMoving: false };
    }
    case "VP8 ": {
      if (bytes.readUIntBE(23, 3) !== 0x9d012a) return undefined;
      const [width, height] = [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
      return { width, height, isMoving: false };
    }
    default:
      return undefined;
  }
}

function nameAt(bytes: Buffer, at: number): string {
  return bytes.toString("latin1", at, at + 4);
}
