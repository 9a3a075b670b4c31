import type { Db } from "./connection.ts";
import { rowsOfArticle } from "./index-article.ts";
import { perConnection } from "./prepared.ts";

/** Its rows are those of the index; asking for the rows of the index itself would read it whole. */
const selectUnindexed = perConnection((db) =>
  db.$client
    .prepare<[number, number], number>(
      `SELECT id FROM articles WHERE id > ? AND retractedAt IS NULL AND NOT EXISTS (
        SELECT 1 FROM article_words_docsize AS kept
        WHERE kept.id BETWEEN articles.id * ${rowsOfArticle} AND articles.id * ${rowsOfArticle} + ${rowsOfArticle - 1}
      ) ORDER BY id LIMIT ?`,
    )
    .pluck(),
);

/** Articles beyond one id that the search does not know yet, a few at most. */
export function listUnindexed(after: number, limit: number, db: Db): number[] {
  return selectUnindexed(db).all(after, limit);
}
