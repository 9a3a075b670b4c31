import type { Metadata } from "next";
import type { FormatName } from "#components/page/formats.tsx";
import { absoluteAddress } from "#platform/addresses.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath, locales } from "#platform/locales.ts";

const mediaTypes: Record<FormatName, string> = {
  json: "application/json",
  xml: "application/xml",
  md: "text/markdown",
  atom: "application/atom+xml",
  csv: "text/csv",
  ics: "text/calendar",
};

type Page = {
  locale: Locale;
  path: string;
  title: string;
  description?: string;
  /** The language of what is shown, when it is not the one asked for: its address is the true one. */
  shown?: Locale;
  /** The languages this page really exists in. */
  available?: readonly Locale[];
  formats?: readonly FormatName[];
  /** The path of the list whose feeds a reader of this page may want to follow, when it is not `formats` that say so. */
  subscribe?: string;
  /** The path of its JSON Feed. */
  feed?: string;
  image?: { url: string; width: number; height: number; alt: string };
  type?: "website" | "article";
};

/** What the head of a public page says: title, description, true address, languages, formats, preview. */
export function pageMetadata(page: Page): Metadata {
  const { locale, path, title, description, shown = locale, available = locales } = page;
  const { formats = [], subscribe, image, type = "website" } = page;
  const feed = page.feed ?? (subscribe && `${subscribe}/feed.json`);
  const canonical = absoluteAddress(shown, path);
  const [bare] = path.split("?");
  const name = translator(locale, "site")("name");
  return {
    title: title === name ? name : `${title} · ${name}`,
    description,
    alternates: {
      canonical,
      languages: Object.fromEntries(
        available.map((other) => [other, absoluteAddress(other, path)]),
      ),
      types: {
        ...Object.fromEntries(
          formats.map((format) => [mediaTypes[format], localePath(locale, `${bare}.${format}`)]),
        ),
        ...(subscribe && { [mediaTypes.atom]: localePath(locale, `${subscribe}.atom`) }),
        ...(feed && { "application/feed+json": localePath(locale, feed) }),
      },
    },
    openGraph: {
      title,
      description,
      url: canonical,
      siteName: name,
      locale: shown,
      type,
      images: image,
    },
    twitter: { card: image ? "summary_large_image" : "summary" },
  };
}
