import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { reader, type Db } from "#db/connection.ts";
import { membersOf, placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { isNotRetracted } from "#db/retracted.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { articleTopics } from "#db/schema/topics.ts";
import { mapTopicsOf } from "#domain/topics/queries.ts";
import type { Locale } from "#platform/locales.ts";
import {
  articlesPerPage,
  boundsOf,
  type ArticleChoice,
  type ArticlePage,
  type ListedArticle,
  type ListPlace,
} from "./article.ts";

type Source = {
  table: typeof articles | typeof articleTopics;
  day: typeof articles.publishedOn | typeof articleTopics.publishedOn;
  id: typeof articles.id | typeof articleTopics.articleId;
  /** What all of the list have in common, if that is more than their days. */
  common?: SQLiteColumn;
};
/** A place between two articles: before all of its day with a greater id. */
type Edge = { day: string; id: number };

const ofArticles = { table: articles, day: articles.publishedOn, id: articles.id };
const ofTopics = {
  table: articleTopics,
  day: articleTopics.publishedOn,
  id: articleTopics.articleId,
};
const lists = {
  all: preparedBoth(ofArticles),
  campaign: preparedBoth({ ...ofArticles, common: articles.campaignId }),
  kind: preparedBoth({ ...ofArticles, common: articles.kind }),
  topic: preparedBoth({ ...ofTopics, common: articleTopics.topicId }),
};
const allDays = { first: "0000-01-01", last: "9999-12-31" };
const beyondIds = Number.MAX_SAFE_INTEGER;
const end: Edge = { day: "9999-12-31", id: beyondIds };

const selectKey = prepared((db) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(eq(articles.publishedOn, placeholder("day")), eq(articles.slug, placeholder("slug"))),
    )
    .prepare(),
);
const selectListed = prepared((db) =>
  db
    .select({
      id: articles.id,
      kind: articles.kind,
      publishedOn: articles.publishedOn,
      slug: articles.slug,
      locale: articles.locale,
      title: articles.title,
      dek: articles.dek,
      byline: articles.byline,
      picture: articles.picture,
      updatedAt: articles.updatedAt,
      translated: {
        locale: articleTranslations.locale,
        title: articleTranslations.title,
        dek: articleTranslations.dek,
        updatedAt: articleTranslations.updatedAt,
      },
    })
    .from(articles)
    .leftJoin(
      articleTranslations,
      and(
        eq(articleTranslations.articleId, articles.id),
        eq(articleTranslations.locale, placeholder("locale")),
      ),
    )
    .where(inArray(articles.id, membersOf("ids")))
    .prepare(),
);

/**
 * Articles, newest first, in the language asked for where they have it: all of them (`{}`), or those of a campaign,
 * of a kind, on a topic, of a period. What is retracted is in no list. Beyond the last page, and beside a key that
 * no article has, there are none.
 */
export async function listArticles(
  chosen: ArticleChoice,
  locale: Locale,
  place: ListPlace = { page: 1 },
  db: Db = reader(),
): Promise<ArticlePage> {
  const { ids, ...found } = await findPage(chosen, place, db);
  return { articles: await readListed(ids, locale, db), ...found };
}

type FoundPage = Omit<ArticlePage, "articles"> & { ids: number[] };

async function findPage(chosen: ArticleChoice, place: ListPlace, db: Db): Promise<FoundPage> {
  const { older, newer } = walk(chosen, db);
  if ("page" in place) {
    const ids = await older(end, (place.page - 1) * articlesPerPage);
    return pageOf(ids, place, place.page > 1);
  }
  const edge = await findEdge("before" in place ? place.before : place.after, db);
  if (!edge) return pageOf([], place, false);
  if ("before" in place) {
    const ids = await older(edge);
    const above = await newer({ ...edge, id: edge.id - 1 }, 1);
    return pageOf(ids, above.length > 0 ? place : { page: 1 }, above.length > 0);
  }
  const ids = await newer(edge, articlesPerPage + 1);
  // The newest page is a full one, however few came after the key.
  if (ids.length <= articlesPerPage) return findPage(chosen, { page: 1 }, db);
  return { ids: ids.slice(0, articlesPerPage).toReversed(), place, hasNewer: true, hasOlder: true };
}

function pageOf(ids: number[], place: ListPlace, hasNewer: boolean): FoundPage {
  const hasOlder = ids.length > articlesPerPage;
  return { ids: ids.slice(0, articlesPerPage), place, hasNewer, hasOlder };
}

/** Reads ids on either side of a place in the list that was chosen. */
function walk(chosen: ArticleChoice, db: Db) {
  const { list, common } = listFor(chosen);
  const { first, last } = "period" in chosen ? boundsOf(chosen.period) : allDays;
  const read = async (way: keyof typeof list, values: Record<string, unknown>) => {
    const rows = await list[way](db).execute({ common, ...values });
    return rows.map(({ id }) => id);
  };
  return {
    older: ({ day, id }: Edge, offset = 0) => {
      const from = day > last ? { last, id: beyondIds } : { last: day, id };
      return read("older", { first, ...from, limit: articlesPerPage + 1, offset });
    },
    newer: ({ day, id }: Edge, limit: number) => {
      const from = day < first ? { first, id: 0 } : { first: day, id };
      return read("newer", { last, ...from, limit, offset: 0 });
    },
  };
}

function listFor(chosen: ArticleChoice) {
  if ("campaignId" in chosen) return { list: lists.campaign, common: chosen.campaignId };
  if ("topicId" in chosen) return { list: lists.topic, common: chosen.topicId };
  if ("kind" in chosen) return { list: lists.kind, common: chosen.kind };
  return { list: lists.all, common: undefined };
}

/** Where a key stands; a day alone stands before the first of its articles. */
async function findEdge(key: string, db: Db): Promise<Edge | undefined> {
  const [day, slug] = key.split("/") as [string, string | undefined];
  if (slug === undefined) return { day, id: 0 };
  const [row] = await selectKey(db).execute({ day, slug });
  return row && { day, id: row.id };
}

async function readListed(ids: number[], locale: Locale, db: Db): Promise<ListedArticle[]> {
  const rows = await selectListed(db).execute({ ids: JSON.stringify(ids), locale });
  const topics = await mapTopicsOf(ids, locale, db);
  return rows
    .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map(({ translated, ...article }) => ({
      ...article,
      ...translated,
      originalLocale: article.locale,
      topics: topics.get(article.id) ?? [],
    }));
}

function preparedBoth(source: Source) {
  return { older: preparedIds(source, "older"), newer: preparedIds(source, "newer") };
}

/** Ids alone are read, and from an index alone; rows are long. */
function preparedIds({ table, day, id, common }: Source, way: "older" | "newer") {
  const [first, last, edge] = [placeholder("first"), placeholder("last"), placeholder("id")];
  const order = way === "older" ? desc : asc;
  const beyondEdge =
    way === "older" ? or(lt(day, last), lt(id, edge)) : or(gt(day, first), gt(id, edge));
  return prepared((db) =>
    db
      .select({ id })
      .from(table)
      .where(
        and(
          common && eq(common, placeholder("common")),
          gte(day, first),
          lte(day, last),
          beyondEdge,
          isNotRetracted(id, db),
        ),
      )
      .orderBy(order(day), order(id))
      .limit(placeholder("limit"))
      .offset(placeholder("offset"))
      .prepare(),
  );
}
