import { notFound } from "next/navigation";
import type { Article } from "#domain/articles/article.ts";
import { findArticle } from "#domain/articles/queries.ts";
import type { Locale } from "#platform/locales.ts";

export type ArticleParams = {
  locale: Locale;
  year: string;
  month: string;
  day: string;
  slug: string;
};

/** The article of an address; answers 404 when there is none. */
export async function readArticle(params: ArticleParams): Promise<Article> {
  const { locale, year, month, day, slug } = params;
  const article = await findArticle({ publishedOn: `${year}-${month}-${day}`, slug }, locale);
  return article ?? notFound();
}
