import { and, asc, eq, isNotNull } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articles } from "#db/schema/articles.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { relatedArticles } from "#db/schema/related.ts";
import { listSources } from "#domain/sources/queries.ts";
import { listTopicsOf } from "#domain/topics/queries.ts";
import type { Locale } from "#platform/locales.ts";
import type { Article } from "./article.ts";

const named = {
  kind: articles.kind,
  publishedOn: articles.publishedOn,
  slug: articles.slug,
  locale: articles.locale,
  title: articles.title,
  dek: articles.dek,
};
const { id, byline, picture, updatedAt } = articles;
const listed = { ...named, originalLocale: articles.locale, id, byline, picture, updatedAt };

const selectByAddress = prepared((db) =>
  db
    .select({
      ...listed,
      body: articles.body,
      html: articles.html,
      pulledQuote: articles.pulledQuote,
      paper: articles.paper,
      campaignSlug: campaigns.slug,
    })
    .from(articles)
    .leftJoin(
      campaigns,
      and(eq(campaigns.id, articles.campaignId), isNotNull(campaigns.publishedAt)),
    )
    .where(
      and(
        eq(articles.publishedOn, placeholder("publishedOn")),
        eq(articles.slug, placeholder("slug")),
      ),
    )
    .prepare(),
);
const selectRelated = prepared((db) =>
  db
    .select({ ...named, reason: relatedArticles.reason })
    .from(relatedArticles)
    .innerJoin(articles, eq(articles.id, relatedArticles.relatedId))
    .where(eq(relatedArticles.articleId, placeholder("id")))
    .orderBy(asc(relatedArticles.position))
    .prepare(),
);
/** The article of an address, with its topics named in `locale`. */
export async function findArticle(
  { publishedOn, slug }: { publishedOn: string; slug: string },
  locale: Locale,
  db: Db = reader(),
): Promise<Article | undefined> {
  const [row] = await selectByAddress(db).execute({ publishedOn, slug });
  if (!row) return undefined;
  return {
    ...row,
    topics: await listTopicsOf(row.id, locale, db),
    sources: await listSources(row.id, db),
    related: await selectRelated(db).execute({ id: row.id }),
  };
}
