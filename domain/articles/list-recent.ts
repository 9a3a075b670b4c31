import { and, asc, desc, eq, gte, inArray } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { membersOf, placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { isNotRetracted } from "#db/retracted.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import type { RecentArticle } from "./article.ts";

const selectArticles = prepared((db) =>
  db
    .select({
      id: articles.id,
      publishedOn: articles.publishedOn,
      slug: articles.slug,
      locale: articles.locale,
      title: articles.title,
      updatedAt: articles.updatedAt,
    })
    .from(articles)
    .where(and(gte(articles.publishedOn, placeholder("since")), isNotRetracted(articles.id, db)))
    .orderBy(desc(articles.publishedOn), desc(articles.id))
    .limit(placeholder("limit"))
    .prepare(),
);
const selectTranslations = prepared((db) =>
  db
    .select({
      publishedOn: articles.publishedOn,
      slug: articles.slug,
      locale: articleTranslations.locale,
      title: articleTranslations.title,
      updatedAt: articleTranslations.updatedAt,
    })
    .from(articleTranslations)
    .innerJoin(articles, eq(articles.id, articleTranslations.articleId))
    .where(inArray(articleTranslations.articleId, membersOf("ids")))
    .orderBy(asc(articleTranslations.articleId), asc(articleTranslations.locale))
    .prepare(),
);

/** The articles of a day and those after it, each in every language it has; newest first, at most `limit` of them. */
export async function listRecent(
  since: string,
  limit: number,
  db: Db = reader(),
): Promise<RecentArticle[]> {
  const rows = await selectArticles(db).execute({ since, limit });
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const translations = await selectTranslations(db).execute({ ids });
  return [...rows.map(({ id: _, ...article }) => article), ...translations];
}
