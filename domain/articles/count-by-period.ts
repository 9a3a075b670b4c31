import { and, asc, between, count, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { isNotRetracted } from "#db/retracted.ts";
import { articles } from "#db/schema/articles.ts";
import { articleTopics } from "#db/schema/topics.ts";
import { boundsOf, type Period, type PeriodCount } from "./article.ts";

const allDays = { first: "0000-01-01", last: "9999-12-31" };
const selectDays = prepared((db) =>
  db
    .select({ period: articles.publishedOn, articles: count() })
    .from(articles)
    .where(
      and(
        between(articles.publishedOn, placeholder("first"), placeholder("last")),
        isNotRetracted(articles.id, db),
      ),
    )
    .groupBy(articles.publishedOn)
    .orderBy(asc(articles.publishedOn))
    .prepare(),
);
const selectDaysOfTopic = prepared((db) =>
  db
    .select({ period: articleTopics.publishedOn, articles: count() })
    .from(articleTopics)
    .where(
      and(
        eq(articleTopics.topicId, placeholder("topicId")),
        isNotRetracted(articleTopics.articleId, db),
      ),
    )
    .groupBy(articleTopics.publishedOn)
    .orderBy(asc(articleTopics.publishedOn))
    .prepare(),
);

/** What is counted: all articles (`{}`), those of a period, or those on a topic. */
export type Counted = { period: Period } | { topicId: number } | Record<never, never>;

/** How many articles each year, month or day (`length` of its name: 4, 7, 10) has, oldest first, without those that have none. */
export async function countByPeriod(
  counted: Counted,
  length: 4 | 7 | 10,
  db: Db = reader(),
): Promise<PeriodCount[]> {
  const bounds = "period" in counted ? boundsOf(counted.period) : allDays;
  const days =
    "topicId" in counted
      ? await selectDaysOfTopic(db).execute({ topicId: counted.topicId })
      : await selectDays(db).execute(bounds);
  const sums = new Map<Period, number>();
  for (const { period, articles: more } of days) {
    const name = period.slice(0, length);
    sums.set(name, (sums.get(name) ?? 0) + more);
  }
  return [...sums].map(([period, sum]) => ({ period, articles: sum }));
}
