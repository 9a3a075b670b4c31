import { and, asc, count, desc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { reader, type Db } from "#db/connection.ts";
import { membersOf, placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { isNotRetracted } from "#db/retracted.ts";
import { articles } from "#db/schema/articles.ts";
import { articleTopics, topicNames, topics } from "#db/schema/topics.ts";
import { defaultLocale, type Locale } from "#platform/locales.ts";
import type { ListedTopic, Topic } from "./topic.ts";

const asked = alias(topicNames, "asked");
const fallback = alias(topicNames, "fallback");

const names = { id: topics.id, slug: topics.slug, asked: asked.name, fallback: fallback.name };
const isFallback = and(eq(fallback.topicId, topics.id), eq(fallback.locale, defaultLocale));
const isAsked = and(eq(asked.topicId, topics.id), eq(asked.locale, placeholder("locale")));
const selectNames = (db: Db) =>
  db.select(names).from(topics).innerJoin(fallback, isFallback).leftJoin(asked, isAsked);

const selectAll = prepared((db) => selectNames(db).prepare());
const selectBySlug = prepared((db) =>
  selectNames(db)
    .where(eq(topics.slug, placeholder("slug")))
    .prepare(),
);
const selectOfArticle = prepared((db) =>
  selectNames(db)
    .innerJoin(articleTopics, eq(articleTopics.topicId, topics.id))
    .where(eq(articleTopics.articleId, placeholder("articleId")))
    .orderBy(asc(articleTopics.position))
    .prepare(),
);
const selectOfArticles = prepared((db) =>
  db
    .select({ articleId: articleTopics.articleId, ...names })
    .from(articleTopics)
    .innerJoin(topics, eq(topics.id, articleTopics.topicId))
    .innerJoin(fallback, isFallback)
    .leftJoin(asked, isAsked)
    .where(inArray(articleTopics.articleId, membersOf("articleIds")))
    .orderBy(asc(articleTopics.articleId), asc(articleTopics.position))
    .prepare(),
);
/** Counted in an index alone, which knows no retraction; those are few and taken off. */
const selectCounts = prepared((db) =>
  db
    .select({ topicId: articleTopics.topicId, articles: count() })
    .from(articleTopics)
    .where(isNotRetracted(articleTopics.articleId, db))
    .groupBy(articleTopics.topicId)
    .prepare(),
);
const selectNewest = prepared((db) =>
  db
    .select({ updatedAt: articles.updatedAt })
    .from(articleTopics)
    .innerJoin(articles, eq(articles.id, articleTopics.articleId))
    .where(and(eq(articleTopics.topicId, placeholder("topicId")), isNull(articles.retractedAt)))
    .orderBy(desc(articleTopics.publishedOn), desc(articleTopics.articleId))
    .limit(1)
    .prepare(),
);

/** The topics that have articles, the most written about first. */
export async function listTopics(locale: Locale, db: Db = reader()): Promise<ListedTopic[]> {
  const topicById = await mapTopics(locale, db);
  const counts = await selectCounts(db).execute();
  const listed = await Promise.all(
    counts.map(async ({ topicId, articles }) => {
      const [newest] = await selectNewest(db).execute({ topicId });
      return { ...topicById.get(topicId)!, articles, updatedAt: newest!.updatedAt };
    }),
  );
  return listed.toSorted((one, other) => other.articles - one.articles);
}

/** How many topics have articles. */
export async function countTopics(db: Db = reader()): Promise<number> {
  return (await selectCounts(db).execute()).length;
}

/** What an article is about, in its order. */
export async function listTopicsOf(
  articleId: number,
  locale: Locale,
  db: Db = reader(),
): Promise<Topic[]> {
  const rows = await selectOfArticle(db).execute({ articleId, locale });
  return rows.map((row) => inLanguage(row, locale));
}

/** What each of many articles is about, by their ids, in its order. */
export async function mapTopicsOf(
  articleIds: readonly number[],
  locale: Locale,
  db: Db = reader(),
): Promise<Map<number, Topic[]>> {
  const rows = await selectOfArticles(db).execute({
    articleIds: JSON.stringify(articleIds),
    locale,
  });
  const byArticle = Map.groupBy(rows, ({ articleId }) => articleId);
  return new Map(
    [...byArticle].map(([id, own]) => [id, own.map((row) => inLanguage(row, locale))]),
  );
}

/** All topics by their ids, those without articles too. */
export async function mapTopics(locale: Locale, db: Db = reader()): Promise<Map<number, Topic>> {
  const rows = await selectAll(db).execute({ locale });
  return new Map(rows.map((row) => [row.id, inLanguage(row, locale)]));
}

/** The topic of an address; its `id` is for `listArticlesOnTopic`. */
export async function findTopic(
  slug: string,
  locale: Locale,
  db: Db = reader(),
): Promise<(Topic & { id: number }) | undefined> {
  const [row] = await selectBySlug(db).execute({ slug, locale });
  return row && { id: row.id, ...inLanguage(row, locale) };
}

type Names = { slug: string; asked: string | null; fallback: string };

function inLanguage({ slug, asked, fallback }: Names, locale: Locale): Topic {
  return asked === null
    ? { slug, name: fallback, locale: defaultLocale }
    : { slug, name: asked, locale };
}
