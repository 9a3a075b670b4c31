import { writeFileSync } from "node:fs";
import { sharpWithFonts } from "#platform/fonts.ts";

/**
 * Draws the picture of the demo world, an SVG in db/demo, in the widths and formats in public/demo that are
 * committed. Run it after changing the drawing, with the fonts of `npm run build` in place.
 */
const drawing = new URL("../db/demo/nineteen-lines.svg", import.meta.url);
const drawn = new URL("../public/demo/", import.meta.url);
const widths = [480, 960, 1600];
const formats = {
  avif: { quality: 55, effort: 6 },
  webp: { quality: 78, effort: 6 },
  jpg: { quality: 78, mozjpeg: true },
};

const sharp = await sharpWithFonts();
const whole = await sharp(drawing.pathname).flatten({ background: "#fff" }).png().toBuffer();
for (const width of widths) {
  for (const [extension, options] of Object.entries(formats)) {
    const picture = sharp(whole).resize({ width });
    const bytes = await picture.toFormat(extension, options).toBuffer();
    const name = `nineteen-lines-${width}.${extension}`;
    writeFileSync(new URL(name, drawn), bytes);
    console.log(`public/demo/${name}: ${bytes.length} bytes`);
  }
}
