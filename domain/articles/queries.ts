import {
  and,
  asc,
  between,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
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
import { findRelated } from "./find-related.ts";
import { findTranslation } from "./find-translation.ts";
import { listNotes } from "./list-notes.ts";

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
      .where(and(chosen(db), isNull(articles.retractedAt)))
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
const selectAddresses = prepared((db) => {
  const all = db
    .select({ ...named, updatedAt })
    .from(articles)
    .where(isNull(articles.retractedAt));
  return all
    .orderBy(...newestFirst)
    .limit(placeholder("limit"))
    .prepare();
});
const isShownCampaign = and(
  eq(campaigns.id, articles.campaignId),
  isNotNull(campaigns.publishedAt),
);
const isAddressed = and(
  eq(articles.publishedOn, placeholder("publishedOn")),
  eq(articles.slug, placeholder("slug")),
);
const selectByAddress = prepared((db) =>
  db
    .select({
      ...listed,
      body: articles.body,
      html: articles.html,
      pulledQuote: articles.pulledQuote,
      paper: articles.paper,
      followsId: articles.followsId,
      campaignId: campaigns.id,
      campaignSlug: campaigns.slug,
    })
    .from(articles)
    .leftJoin(campaigns, isShownCampaign)
    .where(and(isAddressed, isNull(articles.retractedAt)))
    .prepare(),
);
const selectBefore = prepared((db) => {
  const days = db.select({ day: max(articles.publishedOn) }).from(articles);
  return days.where(lt(articles.publishedOn, placeholder("first"))).prepare();
});
const selectAfter = prepared((db) => {
  const days = db.select({ day: min(articles.publishedOn) }).from(articles);
  return days.where(gt(articles.publishedOn, placeholder("last"))).prepare();
});

/** The article of an address in `locale`, if it has been translated into that; one taken back is not found. */
export async function findArticle(
  address: Pick<Article, "publishedOn" | "slug">,
  locale: Locale,
  db: Db = reader(),
): Promise<Article | undefined> {
  const [row] = await selectByAddress(db).execute(address);
  if (!row) return undefined;
  const { followsId, campaignId, ...original } = row;
  const { locales, ...words } = await findTranslation(original, locale, db);
  return {
    ...original,
    ...words,
    originalLocale: original.locale,
    locales: [original.locale, ...locales],
    topics: await listTopicsOf(row.id, locale, db),
    sources: await listSources(row.id, db),
    notes: await listNotes(row.id, db),
    related: await findRelated({ ...original, followsId, campaignId }, locale, db),
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
  const cut = (day?: string | null) => day?.slice(0, period.length);
  return { previous: cut(before?.day), next: cut(after?.day) };
}

function listFor(chosen: ArticleChoice) {
  if ("campaignId" in chosen) return { list: lists.ofCampaign, values: chosen };
  if ("topicId" in chosen) return { list: lists.onTopic, values: chosen };
  if ("period" in chosen) return { list: lists.ofPeriod, values: boundsOf(chosen.period) };
  return { list: lists.all, values: {} };
}
