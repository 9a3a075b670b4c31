import { notFound } from "next/navigation";
import {
  placePath,
  readPlace,
  type ArticleChoice,
  type ArticlePage,
} from "#domain/articles/article.ts";
import { listArticles } from "#domain/articles/list.ts";
import type { Locale } from "#platform/locales.ts";

/** What the address of a list may ask for: `?page=2`, or a place by its key. */
export type ListQuery = Promise<{ page?: string; before?: string; after?: string }>;

/** The page of a list that an address asks for; where it has none, there is nothing. */
export async function listPage(
  choice: ArticleChoice,
  locale: Locale,
  query: ListQuery,
): Promise<ArticlePage> {
  const place = readPlace(await query);
  const found = place && (await listArticles(choice, locale, place));
  const isEmptyList = place && "page" in place && place.page === 1;
  if (!found || (found.articles.length === 0 && !isEmptyList)) notFound();
  return found;
}

/** The path of a list with what its address asks for. */
export async function askedPath(path: string, query: ListQuery): Promise<string> {
  return placePath(path, readPlace(await query) ?? { page: 1 });
}
