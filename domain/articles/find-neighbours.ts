import { and, gt, lt, max, min } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { isNotRetracted } from "#db/retracted.ts";
import { articles } from "#db/schema/articles.ts";
import { boundsOf, type Period } from "./article.ts";

const selectBefore = prepared((db) =>
  db
    .select({ day: max(articles.publishedOn) })
    .from(articles)
    .where(and(lt(articles.publishedOn, placeholder("first")), isNotRetracted(articles.id, db)))
    .prepare(),
);
const selectAfter = prepared((db) =>
  db
    .select({ day: min(articles.publishedOn) })
    .from(articles)
    .where(and(gt(articles.publishedOn, placeholder("last")), isNotRetracted(articles.id, db)))
    .prepare(),
);

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
