import { reader } from "#db/connection.ts";
import { indexArticle } from "#db/index-article.ts";
import { transact } from "#db/transact.ts";
import { listUnindexed } from "#db/unindexed.ts";

/** Few enough that nobody's signature waits for them to be noticed. */
const articlesPerPiece = 5;

export type IndexOutcome = { outcome: "indexed"; until: number } | { outcome: "complete" };

/**
 * Makes the search find the next few articles beyond an id that it does not know yet, such as those stored
 * before there was a search. Whatever was done stays done; `until` is where to go on. It changes nothing that
 * anybody wrote, so it leaves no entry in the history.
 */
export async function indexMissing(after: number): Promise<IndexOutcome> {
  const ids = listUnindexed(after, articlesPerPiece, reader());
  if (ids.length === 0) return { outcome: "complete" };
  await transact(async (tx) => {
    for (const id of ids) await indexArticle(tx, id);
  });
  return { outcome: "indexed", until: ids.at(-1)! };
}
