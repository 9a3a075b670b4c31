import { notFound } from "next/navigation";
import type { ArticlePage } from "#domain/articles/article.ts";
import { listArticles } from "#domain/articles/queries.ts";

/** A page of a list of articles; beyond the last one there is none. */
export async function listPage(
  ...[choice, locale, page = 1]: Parameters<typeof listArticles>
): Promise<ArticlePage> {
  const found = await listArticles(choice, locale, page);
  if (page > 1 && found.articles.length === 0) notFound();
  return found;
}
