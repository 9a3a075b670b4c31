import { asc, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articleNotes } from "#db/schema/article-versions.ts";
import type { ArticleNote } from "./article.ts";

const selectNotes = prepared((db) =>
  db
    .select({ kind: articleNotes.kind, text: articleNotes.text, notedOn: articleNotes.notedOn })
    .from(articleNotes)
    .where(eq(articleNotes.articleId, placeholder("articleId")))
    .orderBy(asc(articleNotes.notedAt), asc(articleNotes.id))
    .prepare(),
);

/** What has been said of an article since it was published, the oldest first. */
export async function listNotes(articleId: number, db: Db = reader()): Promise<ArticleNote[]> {
  return selectNotes(db).execute({ articleId });
}
