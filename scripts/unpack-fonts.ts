import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

const folder = ".fonts";
const subsets = {
  "noto-sans": ["latin", "latin-ext", "cyrillic", "greek"],
  "noto-serif": ["latin", "latin-ext", "cyrillic", "greek"],
  "noto-naskh-arabic": ["arabic"],
  "noto-sans-sc": ["chinese-simplified"],
};
const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
</fontconfig>
`;

/** WOFF 1.0 (W3C, 2012) is a font whose tables may be packed with zlib: 44 bytes of header, 20 for each table. */
function unpack(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(12 + 16 * count);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const log = Math.floor(Math.log2(count));
  header.writeUInt16BE(16 << log, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE(16 * count - (16 << log), 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (let table = 0; table < count; table += 1) {
    const entry = 44 + 20 * table;
    const [start, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const raw = woff.subarray(start, start! + packed!);
    const data = packed! < length! ? inflateSync(raw) : raw;
    woff.copy(header, 12 + 16 * table, entry, entry + 4);
    woff.copy(header, 16 + 16 * table, entry + 16, entry + 20);
    header.writeUInt32BE(offset, 20 + 16 * table);
    header.writeUInt32BE(length!, 24 + 16 * table);
    parts.push(data, Buffer.alloc(-length! & 3));
    offset += (length! + 3) & ~3;
  }
  return Buffer.concat(parts);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
writeFileSync(join(folder, "fonts.conf"), configuration);
for (const [family, names] of Object.entries(subsets)) {
  for (const file of names.flatMap((name) => [
    `${family}-${name}-400-normal`,
    `${family}-${name}-700-normal`,
  ])) {
    const packed = readFileSync(join("node_modules/@fontsource", family, "files", `${file}.woff`));
    writeFileSync(join(folder, `${file}.ttf`), unpack(packed));
  }
}
