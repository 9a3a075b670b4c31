import type { Db } from "./connection.ts";
import { rowsOfArticle } from "./index-article.ts";
import { perConnection } from "./prepared.ts";

/** Both are read from indexes alone; the articles themselves would be a gigabyte. */
const selectUnindexed = perConnection((db) =>
  db.$client
    .prepare<[], number>(
      `SELECT id FROM articles EXCEPT SELECT id / ${rowsOfArticle} FROM article_words_docsize`,
    )
    .pluck(),
);

/** The articles that the search does not know, and those that are retracted, by their ids in order. */
export function listUnindexed(db: Db): number[] {
  return selectUnindexed(db).all();
}
