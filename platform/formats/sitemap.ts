import { absoluteAddress } from "../addresses.ts";
import type { Locale } from "../locales.ts";
import { writeDocument, type Element } from "./element.ts";

/** A page and the languages it exists in. */
export type SitemapPage = { path: string; locales: readonly Locale[]; updatedAt?: Date };

/** Writes a sitemap (sitemaps.org, 0.9), with each page's other languages as its alternates. */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  return writeDocument({
    name: "urlset",
    attributes: {
      xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
      "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
    },
    content: pages.flatMap(writePage),
  });
}

function writePage({ path, locales, updatedAt }: SitemapPage): Element[] {
  const alternates =
    locales.length > 1 ? locales.map((locale) => writeAlternate(locale, path)) : [];
  const changed = updatedAt ? [{ name: "lastmod", content: updatedAt.toISOString() }] : [];
  return locales.map((locale) => ({
    name: "url",
    content: [{ name: "loc", content: absoluteAddress(locale, path) }, ...changed, ...alternates],
  }));
}

function writeAlternate(locale: Locale, path: string): Element {
  const href = absoluteAddress(locale, path);
  return {
    name: "xhtml:link",
    attributes: { rel: "alternate", hreflang: locale, href },
    content: [],
  };
}
