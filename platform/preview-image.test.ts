import { expect, test } from "vitest";
import { sharpWithFonts } from "./fonts.ts";
import { locales } from "./locales.ts";
import { drawPreview, previewTag, type Preview } from "./preview-image.ts";

const preview: Preview = {
  locale: "en",
  site: "Countersign",
  note: "",
  title: "Open the archive",
  count: "84,500+",
  label: "Signatures",
  goal: "Goal: 100,000",
  share: 0.845,
};
const titles = {
  en: "Open the archive",
  ar: "افتحوا الأرشيف",
  es: "Abran el archivo",
  fr: "Ouvrez les archives",
  ru: "Откройте архив",
  zh: "开放档案",
};

/** How dark the title's part of the picture is, left and right of the middle. */
async function darkness(picture: Buffer): Promise<{ left: number; right: number }> {
  const sharp = await sharpWithFonts();
  const side = async (left: number) => {
    const half = { left, top: 130, width: 600, height: 240 };
    const pixels = await sharp(picture).extract(half).greyscale().toColourspace("b-w").toBuffer();
    return 255 - (await sharp(pixels).stats()).channels[0]!.mean;
  };
  return { left: await side(0), right: await side(600) };
}

test.each(locales)("draws a title in %s from the side where reading begins", async (locale) => {
  const picture = await drawPreview({ ...preview, locale, title: titles[locale] });
  const sharp = await sharpWithFonts();
  expect(await sharp(picture).metadata()).toMatchObject({
    format: "png",
    width: 1200,
    height: 630,
  });
  const { left, right } = await darkness(picture);
  if (locale === "ar") expect(right).toBeGreaterThan(left);
  else expect(left).toBeGreaterThan(right);
});

test("a title of any length fits, and is never read as markup", async () => {
  const title = "<b>Rights & duties</b> ".repeat(9).trim();
  const picture = await drawPreview({ ...preview, title });
  const sharp = await sharpWithFonts();
  expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630 });
});

test("draws a picture once while nothing in it changes", () => {
  expect(drawPreview({ ...preview })).toBe(drawPreview({ ...preview }));
  expect(previewTag({ ...preview, count: "84,600+" })).not.toBe(previewTag(preview));
});
