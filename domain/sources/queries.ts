import { asc, desc, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { sources } from "#db/schema/sources.ts";
import type { Source } from "./source.ts";

const selectSources = prepared((db) =>
  db
    .select({ name: sources.name, address: sources.address, publishedOn: sources.publishedOn })
    .from(sources)
    .where(eq(sources.articleId, placeholder("articleId")))
    .orderBy(asc(sources.position))
    .prepare(),
);

/** What an article cites, in its order. */
export async function listSources(articleId: number, db: Db = reader()): Promise<Source[]> {
  return selectSources(db).execute({ articleId });
}

/** How the article that cited an address last calls what is found there. */
export async function findCited(address: string, db: Db = reader()): Promise<Source | undefined> {
  const { name, publishedOn } = sources;
  const [row] = await db
    .select({ name, address: sources.address, publishedOn })
    .from(sources)
    .where(eq(sources.address, address))
    .orderBy(desc(sources.id))
    .limit(1);
  return row;
}
