import { and, between, max } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { isNotRetracted } from "#db/retracted.ts";
import { articles } from "#db/schema/articles.ts";
import { articlesPerBatch } from "./article.ts";

const selectLast = prepared((db) =>
  db
    .select({ id: max(articles.id) })
    .from(articles)
    .prepare(),
);
const selectOne = prepared((db) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        between(articles.id, placeholder("first"), placeholder("last")),
        isNotRetracted(articles.id, db),
      ),
    )
    .limit(1)
    .prepare(),
);

/** The numbers of the batches of `listAddresses` that hold an article. */
export async function listBatches(db: Db = reader()): Promise<number[]> {
  const [row] = await selectLast(db).execute();
  const all = Array.from(
    { length: Math.ceil((row?.id ?? 0) / articlesPerBatch) },
    (_, at) => at + 1,
  );
  const held = await Promise.all(
    all.map(async (batch) => {
      const range = { first: (batch - 1) * articlesPerBatch + 1, last: batch * articlesPerBatch };
      return (await selectOne(db).execute(range)).length > 0;
    }),
  );
  return all.filter((_, at) => held[at]);
}
