import { and, between, count, eq, max, min } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { isNotRetracted } from "#db/retracted.ts";
import { articles } from "#db/schema/articles.ts";
import { articleTopics } from "#db/schema/topics.ts";
import { boundsOf, periodAfter, type Period, type PeriodCount } from "./article.ts";

const allDays = { first: "0000-01-01", last: "9999-12-31" };
const ofAll = {
  first: prepared((db) =>
    db
      .select({ day: min(articles.publishedOn) })
      .from(articles)
      .where(isCounted(db))
      .prepare(),
  ),
  last: prepared((db) =>
    db
      .select({ day: max(articles.publishedOn) })
      .from(articles)
      .where(isCounted(db))
      .prepare(),
  ),
  count: prepared((db) =>
    db.select({ articles: count() }).from(articles).where(isCounted(db)).prepare(),
  ),
};
const ofTopic = {
  first: prepared((db) =>
    db
      .select({ day: min(articleTopics.publishedOn) })
      .from(articleTopics)
      .where(isCountedOnTopic(db))
      .prepare(),
  ),
  last: prepared((db) =>
    db
      .select({ day: max(articleTopics.publishedOn) })
      .from(articleTopics)
      .where(isCountedOnTopic(db))
      .prepare(),
  ),
  count: prepared((db) =>
    db.select({ articles: count() }).from(articleTopics).where(isCountedOnTopic(db)).prepare(),
  ),
};

/** What is counted: all articles (`{}`), those of a period, or those on a topic. */
export type Counted = { period: Period } | { topicId: number } | Record<never, never>;

/**
 * How many articles each year, month or day has (`length` is that of its name: 4, 7, 10), oldest first, without those
 * that have none. Each is counted by itself, in an index: grouping all would take five times as long.
 */
export async function countByPeriod(
  counted: Counted,
  length: 4 | 7 | 10,
  db: Db = reader(),
): Promise<PeriodCount[]> {
  const { first, last, count: countOne } = "topicId" in counted ? ofTopic : ofAll;
  const bounds = "period" in counted ? boundsOf(counted.period) : allDays;
  const within = { ...counted, ...bounds };
  const [earliest] = await first(db).execute(within);
  const [latest] = await last(db).execute(within);
  if (!earliest?.day || !latest?.day) return [];
  const counts: PeriodCount[] = [];
  for (const period of periodsBetween(earliest.day, latest.day, length)) {
    const [row] = await countOne(db).execute({ ...counted, ...boundsOf(period) });
    if (row!.articles > 0) counts.push({ period, articles: row!.articles });
  }
  return counts;
}

function periodsBetween(first: string, last: string, length: number): Period[] {
  const periods = [first.slice(0, length)];
  while (periods.at(-1)! < last.slice(0, length)) {
    periods.push(periodAfter(periods.at(-1)!));
  }
  return periods;
}
function isCounted(db: Db) {
  return and(
    between(articles.publishedOn, placeholder("first"), placeholder("last")),
    isNotRetracted(articles.id, db),
  );
}

function isCountedOnTopic(db: Db) {
  return and(
    eq(articleTopics.topicId, placeholder("topicId")),
    between(articleTopics.publishedOn, placeholder("first"), placeholder("last")),
    isNotRetracted(articleTopics.articleId, db),
  );
}
