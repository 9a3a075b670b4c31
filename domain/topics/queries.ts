import { and, asc, count, desc, eq, max } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articles } from "#db/schema/articles.ts";
import { articleTopics, topicNames, topics } from "#db/schema/topics.ts";
import { defaultLocale, type Locale } from "#platform/locales.ts";
import type { ListedTopic, Topic } from "./topic.ts";

const asked = alias(topicNames, "asked");
const fallback = alias(topicNames, "fallback");

const selectNames = (db: Db) =>
  db
    .select({ id: topics.id, slug: topics.slug, asked: asked.name, fallback: fallback.name })
    .from(topics)
    .innerJoin(fallback, and(eq(fallback.topicId, topics.id), eq(fallback.locale, defaultLocale)))
    .leftJoin(asked, and(eq(asked.topicId, topics.id), eq(asked.locale, placeholder("locale"))));

const selectAll = prepared((db) => selectNames(db).orderBy(asc(topics.slug)).prepare());
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
const selectCounts = prepared((db) =>
  db
    .select({
      topicId: articleTopics.topicId,
      articles: count(),
      updatedAt: max(articles.updatedAt),
    })
    .from(articleTopics)
    .innerJoin(articles, eq(articles.id, articleTopics.articleId))
    .groupBy(articleTopics.topicId)
    .orderBy(desc(count()), asc(articleTopics.topicId))
    .prepare(),
);

/** The topics that have articles, the most written about first. */
export async function listTopics(locale: Locale, db: Db = reader()): Promise<ListedTopic[]> {
  const topicById = await mapTopics(locale, db);
  const counts = await selectCounts(db).execute();
  return counts.map(({ topicId, updatedAt, ...counted }) => {
    return { ...topicById.get(topicId)!, ...counted, updatedAt: updatedAt! };
  });
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

/** All topics by id, for naming those of many articles at once. */
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
