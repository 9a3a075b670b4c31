import { absoluteAddress } from "../addresses.ts";
import { defaultLocale, type Locale } from "../locales.ts";
import { writeDocument, type Element } from "./element.ts";

/** A page and the languages it exists in. */
export type SitemapPage = { path: string; locales: readonly Locale[]; updatedAt?: Date };

/** An article in one language; `publishedOn` is a day. */
export type SitemapArticle = { path: string; locale: Locale; title: string; publishedOn: string };

const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Writes an index of sitemaps (sitemaps.org, 0.9), given by their paths. */
export function writeSitemapIndex(paths: readonly string[]): string {
  return writeDocument({
    name: "sitemapindex",
    attributes: { xmlns: sitemaps },
    content: paths.map((path) => ({
      name: "sitemap",
      content: [{ name: "loc", content: absoluteAddress(defaultLocale, path) }],
    })),
  });
}

/** Writes a sitemap of news (Google's extension 0.9): articles of the last days, at most 1000. */
export function writeNewsSitemap(publication: string, articles: readonly SitemapArticle[]): string {
  return writeDocument({
    name: "urlset",
    attributes: {
      xmlns: sitemaps,
      "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
    },
    content: articles.map((article) => writeNews(publication, article)),
  });
}

/** Writes a sitemap (sitemaps.org, 0.9), with each page's other languages as its alternates. */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  return writeDocument({
    name: "urlset",
    attributes: {
      xmlns: sitemaps,
      "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
    },
    content: pages.flatMap(writePage),
  });
}

function writeNews(publication: string, article: SitemapArticle): Element {
  const { path, locale, title, publishedOn } = article;
  const about = [
    { name: "news:name", content: publication },
    { name: "news:language", content: locale === "zh" ? "zh-cn" : locale },
  ];
  return {
    name: "url",
    content: [
      { name: "loc", content: absoluteAddress(locale, path) },
      {
        name: "news:news",
        content: [
          { name: "news:publication", content: about },
          { name: "news:publication_date", content: publishedOn },
          { name: "news:title", content: title },
        ],
      },
    ],
  };
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
