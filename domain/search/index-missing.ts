import { indexArticle } from "#db/index-article.ts";
import { transact } from "#db/transact.ts";

/**
 * Makes the search find a few articles that it does not know yet, such as those stored before there was a
 * search. Whatever was done stays done, and nothing is done twice. It changes nothing that anybody wrote, so it
 * leaves no entry in the history.
 */
export async function indexMissing(articleIds: readonly number[]): Promise<void> {
  await transact(async (tx) => {
    for (const id of articleIds) await indexArticle(tx, id);
  });
}
