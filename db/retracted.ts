import { isNotNull, notInArray, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Db } from "./connection.ts";
import { articles } from "./schema/articles.ts";

/**
 * Whether the article of an id may be in a list. The few that may not are found in an index of their own: an article's
 * row, which says it too, lies behind its long texts, and reading it for each of many costs a hundred times as much.
 */
export function isNotRetracted(articleId: SQLiteColumn, db: Db): SQL {
  const retracted = db
    .select({ id: articles.id })
    .from(articles)
    .where(isNotNull(articles.retractedAt));
  return notInArray(articleId, retracted);
}
