import {
  and,
  asc,
  between,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  lt,
  max,
  min,
  type SQL,
} from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articles } from "#db/schema/articles.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { relatedArticles } from "#db/schema/related.ts";
import { articleTopics } from "#db/schema/topics.ts";
import { listSources } from "#domain/sources/queries.ts";
import { listTopicsOf, mapTopics } from "#domain/topics/queries.ts";
import type { Locale } from "#platform/locales.ts";
import {
  articlesPerPage,
  boundsOf,
  type Article,
  type ArticleChoice,
  type ArticlePage,
  type Period,
} from "./article.ts";

const named = {
  kind: articles.kind,
  publishedOn: articles.publishedOn,
  slug: articles.slug,
  locale: articles.locale,
  title: articles.title,
  dek: articles.dek,
};
const { id, byline, picture, updatedAt } = articles;
const listed = { ...named, id, byline, picture, updatedAt };
const newestFirst = [desc(articles.publishedOn), desc(articles.id)];

/** Pages are skipped within an index; only the rows of the page asked for are read. */
function preparedList(chosen: (db: Db) => SQL | undefined) {
  const ids = (db: Db) =>
    db
      .select({ id: articles.id })
      .from(articles)
      .where(chosen(db))
      .orderBy(...newestFirst)
      .limit(articlesPerPage + 1)
      .offset(placeholder("offset"));
  return prepared((db) =>
    db
      .select({ article: listed, topicId: articleTopics.topicId })
      .from(articles)
      .leftJoin(articleTopics, eq(articleTopics.articleId, articles.id))
      .where(inArray(articles.id, ids(db)))
      .orderBy(...newestFirst, asc(articleTopics.position))
      .prepare(),
  );
}

const lists = {
  all: preparedList(() => undefined),
  ofCampaign: preparedList(() => eq(articles.campaignId, placeholder("campaignId"))),
  ofPeriod: preparedList(() =>
    between(articles.publishedOn, placeholder("first"), placeholder("last")),
  ),
  onTopic: preparedList((db) =>
    inArray(
      articles.id,
      db
        .select({ id: articleTopics.articleId })
        .from(articleTopics)
        .where(eq(articleTopics.topicId, placeholder("topicId"))),
    ),
  ),
};
const selectAddresses = prepared((db) =>
  db
    .select({ ...named, updatedAt })
    .from(articles)
    .orderBy(...newestFirst)
    .limit(placeholder("limit"))
    .prepare(),
);
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
const selectBefore = prepared((db) =>
  db
    .select({ day: max(articles.publishedOn) })
    .from(articles)
    .where(lt(articles.publishedOn, placeholder("first")))
    .prepare(),
);
const selectAfter = prepared((db) =>
  db
    .select({ day: min(articles.publishedOn) })
    .from(articles)
    .where(gt(articles.publishedOn, placeholder("last")))
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

/**
 * Articles, newest first: all of them (`{}`), or those of a campaign, on a topic, of a period.
 * Pages are numbered from 1; a page beyond the last has no articles.
 */
export async function listArticles(
  chosen: ArticleChoice,
  locale: Locale,
  page = 1,
  db: Db = reader(),
): Promise<ArticlePage> {
  const { list, values } = listFor(chosen);
  const offset = (page - 1) * articlesPerPage;
  const rows = await list(db).execute({ ...values, offset });
  const topicById = await mapTopics(locale, db);
  const found = [...Map.groupBy(rows, ({ article }) => article.id).values()].map((same) => ({
    ...same[0]!.article,
    topics: same.flatMap(({ topicId }) => topicById.get(topicId!) ?? []),
  }));
  const hasNext = found.length > articlesPerPage;
  return { articles: found.slice(0, articlesPerPage), page, hasNext };
}

/** Where the newest articles stand, for a sitemap. */
export async function listArticleAddresses(limit: number, db: Db = reader()) {
  return selectAddresses(db).execute({ limit });
}

/** The nearest earlier and later periods of the same length that have articles. */
export async function findNeighbours(
  period: Period,
  db: Db = reader(),
): Promise<{ previous: Period | undefined; next: Period | undefined }> {
  const { first, last } = boundsOf(period);
  const [before] = await selectBefore(db).execute({ first });
  const [after] = await selectAfter(db).execute({ last });
  return {
    previous: before?.day?.slice(0, period.length),
    next: after?.day?.slice(0, period.length),
  };
}

function listFor(chosen: ArticleChoice) {
  if ("campaignId" in chosen) return { list: lists.ofCampaign, values: chosen };
  if ("topicId" in chosen) return { list: lists.onTopic, values: chosen };
  if ("period" in chosen) return { list: lists.ofPeriod, values: boundsOf(chosen.period) };
  return { list: lists.all, values: {} };
}
