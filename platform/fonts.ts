import { join } from "node:path";
import type sharp from "sharp";
import type { Locale } from "./locales.ts";

/** The packaged families of a language, for headlines and for everything else. */
export function fontFamilies(locale: Locale): { headline: string; plain: string } {
  if (locale === "ar") return { headline: "Noto Naskh Arabic", plain: "Noto Naskh Arabic" };
  if (locale === "zh") return { headline: "Noto Sans SC", plain: "Noto Sans SC" };
  return { headline: "Noto Serif", plain: "Noto Sans" };
}

/** Loads sharp so that it knows the fonts of `scripts/unpack-fonts.ts` and none of the machine's. */
export async function sharpWithFonts(): Promise<typeof sharp> {
  // fontconfig reads this once, with the first text that is drawn.
  process.env.FONTCONFIG_FILE = join(process.cwd(), ".fonts", "fonts.conf");
  return (await import("sharp")).default;
}
