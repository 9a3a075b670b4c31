import type { Metadata } from "next";
import { type Article, articlePath, type Picture } from "#domain/articles/article.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { defaultLocale, type Locale } from "#platform/locales.ts";
import { pageMetadata } from "../../../../../page-metadata.ts";

export const articleFormats = ["json", "xml", "md"] as const;

/** The head of an article's page. Its true address is in the language that is shown. */
export function articleMetadata(locale: Locale, article: Article): Metadata {
  const { title, dek, picture } = article;
  return pageMetadata({
    locale,
    path: articlePath(article),
    title,
    description: dek,
    shown: article.locale,
    available: article.locales,
    formats: articleFormats,
    image: picture ? imageOf(picture) : undefined,
    type: "article",
  });
}

function imageOf({ file, width, height, alt }: Picture) {
  return { url: absoluteAddress(defaultLocale, `/${file}`), width, height, alt };
}
