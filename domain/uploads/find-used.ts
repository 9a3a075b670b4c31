import { asc, gt } from "drizzle-orm";
import { setImmediate as nextTurn } from "node:timers/promises";
import { reader, type Db } from "#db/connection.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { drafts } from "#db/schema/drafts.ts";
import { keysIn } from "./upload.ts";

/** Keys that something names, and the last version that was read for it. */
export type Used = { keys: Set<string>; lastVersion: number };

/** Few enough that others are served between two pieces. */
const versionsPerPiece = 200;

/**
 * Which of some keys a draft or a version of an article names, in its picture, its paper or its body. Whatever has been
 * published is a version. Reads all versions after `since` and all drafts: seconds for a hundred thousand articles.
 */
export async function findUsed(
  wanted: ReadonlySet<string>,
  since = 0,
  db: Db = reader(),
): Promise<Used> {
  const used: Used = { keys: new Set(), lastVersion: since };
  const note = (content: unknown) => {
    for (const key of keysIn(JSON.stringify(content))) if (wanted.has(key)) used.keys.add(key);
  };
  for (let isMore = true; isMore;) {
    const versions = await db
      .select({ id: articleVersions.id, content: articleVersions.content })
      .from(articleVersions)
      .where(gt(articleVersions.id, used.lastVersion))
      .orderBy(asc(articleVersions.id))
      .limit(versionsPerPiece);
    for (const { content } of versions) note(content);
    used.lastVersion = versions.at(-1)?.id ?? used.lastVersion;
    isMore = versions.length === versionsPerPiece;
    if (isMore) await nextTurn();
  }
  for (const { content } of await db.select({ content: drafts.content }).from(drafts))
    note(content);
  return used;
}
