import { and, asc, between } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { isNotRetracted } from "#db/retracted.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { articlesPerBatch, type ArticleAddress } from "./article.ts";

const selectArticles = prepared((db) =>
  db
    .select({
      id: articles.id,
      publishedOn: articles.publishedOn,
      slug: articles.slug,
      locale: articles.locale,
      updatedAt: articles.updatedAt,
    })
    .from(articles)
    .where(
      and(
        between(articles.id, placeholder("first"), placeholder("last")),
        isNotRetracted(articles.id, db),
      ),
    )
    .orderBy(asc(articles.id))
    .prepare(),
);
const selectTranslations = prepared((db) =>
  db
    .select({ articleId: articleTranslations.articleId, locale: articleTranslations.locale })
    .from(articleTranslations)
    .where(between(articleTranslations.articleId, placeholder("first"), placeholder("last")))
    .orderBy(asc(articleTranslations.articleId), asc(articleTranslations.locale))
    .prepare(),
);

/**
 * Where the articles of a batch stand and in which languages, for a sitemap. Batches are numbered from 1, the oldest
 * stored first; what comes later leaves them as they are.
 */
export async function listAddresses(batch: number, db: Db = reader()): Promise<ArticleAddress[]> {
  const range = { first: (batch - 1) * articlesPerBatch + 1, last: batch * articlesPerBatch };
  const rows = await selectArticles(db).execute(range);
  const translations = Map.groupBy(
    await selectTranslations(db).execute(range),
    ({ articleId }) => articleId,
  );
  return rows.map(({ id, locale, ...address }) => {
    const others = translations.get(id) ?? [];
    return { ...address, locales: [locale, ...others.map((other) => other.locale)] };
  });
}
