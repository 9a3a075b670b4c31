import { createHash } from "node:crypto";
import { fontFamilies, sharpWithFonts } from "./fonts.ts";
import { BoundedMap } from "./http/bounded-map.ts";
import { direction, type Locale } from "./locales.ts";

/** What a preview picture says, as texts ready to be read. `share` is the part of the goal, from 0 to 1. */
export type Preview = {
  locale: Locale;
  site: string;
  note: string;
  title: string;
  count: string;
  label: string;
  goal: string;
  share: number;
};

type Drawn = { input: Buffer; width: number; height: number };

const width = 1200;
const height = 630;
const margin = 76;
const inner = width - 2 * margin;
const titleSizes = [70, 62, 56, 50, 42, 34];
const titleTop = 148;
const titleHeight = 226;
const paper = "#fbfaf6";
const ink = "#14171f";
const quietInk = "#5b5e66";
const inkBlue = "#1f3bb3";

const pictures = new BoundedMap<Promise<Buffer>>({ entries: 60, bytes: Infinity }, () => 0);

/** The entity tag (RFC 9110, 8.8.3) of a picture, known before it is drawn. */
export function previewTag(preview: Preview): string {
  const hash = createHash("sha256").update(JSON.stringify(preview));
  return `"${hash.digest("base64url").slice(0, 20)}"`;
}

/** Draws a PNG of 1200 × 630 pixels. The 60 asked for last are kept in memory. */
export function drawPreview(preview: Preview): Promise<Buffer> {
  const tag = previewTag(preview);
  const known = pictures.get(tag);
  if (known) return known;
  const picture = draw(preview);
  pictures.set(tag, picture);
  picture.catch(() => pictures.delete(tag));
  return picture;
}

async function draw(preview: Preview): Promise<Buffer> {
  const sharp = await sharpWithFonts();
  const { input, width: titleWidth } = await drawTitle(preview);
  const isRightToLeft = direction(preview.locale) === "rtl";
  const left = isRightToLeft ? width - margin - titleWidth : margin;
  return sharp(Buffer.from(sheet(preview)))
    .composite([{ input, left, top: titleTop }])
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
}

/** The largest size that fits, then the narrowest block with no more lines: a balanced headline. */
async function drawTitle({ title, locale }: Preview): Promise<Drawn> {
  const family = fontFamilies(locale).headline;
  for (const size of titleSizes) {
    const font = `${family} Bold ${size}`;
    let drawn = await setText(title, font, inner);
    if (drawn.height > titleHeight && size !== titleSizes.at(-1)) continue;
    for (let narrower = inner - 60; narrower > inner / 2; narrower -= 60) {
      const tried = await setText(title, font, narrower);
      if (tried.height > drawn.height + size / 2) break;
      drawn = tried;
    }
    return drawn;
  }
  throw new Error("no size of title was tried");
}

/** Pango breaks the lines: it knows the rules of each script. */
async function setText(text: string, font: string, wrapAt: number): Promise<Drawn> {
  const sharp = await sharpWithFonts();
  const markup = `<span foreground="${ink}">${escape(text)}</span>`;
  const { data, info } = await sharp({
    text: { text: markup, font, width: wrapAt, dpi: 72, rgba: true, spacing: 4, wrap: "word-char" },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

/** Everything but the title. Right to left, the sheet is mirrored: only the sides change. */
function sheet({ locale, site, note, count, label, goal, share }: Preview): string {
  const isRightToLeft = direction(locale) === "rtl";
  const [start, end] = isRightToLeft ? [width - margin, margin] : [margin, width - margin];
  const filled = Math.max(share > 0 ? 6 : 0, Math.min(1, share) * inner);
  const plain = `font-family="${fontFamilies(locale).plain}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" direction="${direction(locale)}">
    <rect width="${width}" height="${height}" fill="${paper}"/>
    <text x="${start}" y="88" font-family="Noto Serif" font-weight="700" font-size="32" fill="${ink}">${escape(site)}</text>
    <text x="${end}" y="88" text-anchor="end" ${plain} font-size="26" fill="${quietInk}">${escape(note)}</text>
    <path d="M${margin} 114.5H${width - margin}" stroke="${ink}" stroke-opacity=".16"/>
    <text x="${start}" y="502" font-family="Noto Serif" font-weight="700" font-size="108" fill="${inkBlue}">${escape(count)}</text>
    <rect x="${margin}" y="528" width="${inner}" height="6" fill="${ink}" fill-opacity=".12"/>
    <rect x="${isRightToLeft ? start! - filled : start}" y="528" width="${filled}" height="6" fill="${inkBlue}"/>
    <text x="${start}" y="580" ${plain} font-size="30" fill="${ink}">${escape(label)}</text>
    <text x="${end}" y="580" text-anchor="end" ${plain} font-size="30" fill="${quietInk}">${escape(goal)}</text>
  </svg>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
