import { asc, gt } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { drafts } from "#db/schema/drafts.ts";
import { keysIn } from "#domain/uploads/upload.ts";

const atOnce = 200;

/**
 * The keys of uploaded files that any version of an article or any draft names. Reads them all, a few at a time,
 * since the words of an article are the only place where its pictures stand.
 */
export async function listUsedFiles(db: Db = reader()): Promise<Set<string>> {
  const used = new Set<string>();
  for (const table of [articleVersions, drafts] as const) {
    let last = 0;
    for (;;) {
      const rows = await db
        .select({ id: table.id, content: table.content })
        .from(table)
        .where(gt(table.id, last))
        .orderBy(asc(table.id))
        .limit(atOnce);
      for (const { content } of rows) {
        for (const key of keysIn(JSON.stringify(content))) used.add(key);
      }
      if (rows.length < atOnce) break;
      last = rows.at(-1)!.id;
    }
  }
  return used;
}
