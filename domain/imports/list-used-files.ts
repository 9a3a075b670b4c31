import { asc, gt } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { drafts } from "#db/schema/drafts.ts";

const fileName = /[0-9a-f]{32}\.(?:jpg|webp|png|pdf)/g;
const atOnce = 200;

/**
 * The names of uploaded files that any version of an article or any draft names. Reads them all, a few at a time,
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
        for (const [file] of JSON.stringify(content).matchAll(fileName)) used.add(file);
      }
      if (rows.length < atOnce) break;
      last = rows.at(-1)!.id;
    }
  }
  return used;
}
