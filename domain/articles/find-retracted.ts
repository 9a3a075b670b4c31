import { and, eq, isNotNull } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articles } from "#db/schema/articles.ts";
import type { RetractedArticle } from "./article.ts";
import { listNotes } from "./list-notes.ts";

const selectRetracted = prepared((db) =>
  db
    .select({
      id: articles.id,
      publishedOn: articles.publishedOn,
      slug: articles.slug,
      locale: articles.locale,
      title: articles.title,
      retractedAt: articles.retractedAt,
    })
    .from(articles)
    .where(
      and(
        eq(articles.publishedOn, placeholder("publishedOn")),
        eq(articles.slug, placeholder("slug")),
        isNotNull(articles.retractedAt),
      ),
    )
    .prepare(),
);

/** What is to be said at the address of an article that has been taken back; undefined for any other. */
export async function findRetracted(
  { publishedOn, slug }: { publishedOn: string; slug: string },
  db: Db = reader(),
): Promise<RetractedArticle | undefined> {
  const [row] = await selectRetracted(db).execute({ publishedOn, slug });
  if (!row?.retractedAt) return undefined;
  const { id, retractedAt, ...article } = row;
  return { ...article, retractedAt, notes: await listNotes(id, db) };
}
