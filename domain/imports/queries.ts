import { and, asc, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { articles } from "#db/schema/articles.ts";
import { importedItems, imports, oldAddresses } from "#db/schema/imports.ts";
import { topics } from "#db/schema/topics.ts";
import { uploads } from "#db/schema/uploads.ts";
import { articlePath } from "#domain/articles/article.ts";
import { topicPath } from "#domain/topics/topic.ts";
import { defaultLocale, isLocale, localePath } from "#platform/locales.ts";
import type { Import, ListedImport } from "./import.ts";

const selectNewPlace = prepared((db) =>
  db
    .select({
      publishedOn: articles.publishedOn,
      slug: articles.slug,
      locale: articles.locale,
      topic: topics.slug,
    })
    .from(oldAddresses)
    .leftJoin(articles, eq(articles.id, oldAddresses.articleId))
    .leftJoin(topics, eq(topics.id, oldAddresses.topicId))
    .where(eq(oldAddresses.address, placeholder("address")))
    .prepare(),
);
const selectItem = prepared((db) =>
  db
    .select({
      articleId: importedItems.articleId,
      file: uploads.file,
      width: uploads.width,
      height: uploads.height,
      sizes: uploads.sizes,
    })
    .from(importedItems)
    .leftJoin(uploads, eq(uploads.id, importedItems.uploadId))
    .where(
      and(
        eq(importedItems.source, placeholder("source")),
        eq(importedItems.key, placeholder("key")),
      ),
    )
    .prepare(),
);
const selectFirstVersion = prepared((db) =>
  db
    .select({ content: articleVersions.content })
    .from(articleVersions)
    .where(
      and(
        eq(articleVersions.articleId, placeholder("articleId")),
        eq(articleVersions.locale, placeholder("locale")),
        eq(articleVersions.number, 1),
      ),
    )
    .prepare(),
);

/**
 * Where the thing of an old address stands now: a path with its language. The address is spelled as
 * `writeAddress` does. Undefined for one that nothing was moved in from.
 */
export async function findNewAddress(
  address: string,
  db: Db = reader(),
): Promise<string | undefined> {
  const [row] = await selectNewPlace(db).execute({ address });
  const prefix = address.split("/", 2)[1];
  if (row?.topic)
    return localePath(isLocale(prefix) ? prefix : defaultLocale, topicPath({ slug: row.topic }));
  if (!row?.publishedOn || !row.slug || !row.locale) return undefined;
  const { publishedOn, slug, locale } = row;
  return localePath(isLocale(prefix) ? prefix : locale, articlePath({ publishedOn, slug }));
}

/** What a thing of a source has become: an article, or a picture with its file. Undefined for one not taken yet. */
export async function findImported(source: string, key: string, db: Db = reader()) {
  const [row] = await selectItem(db).execute({ source, key });
  return row;
}

/** What an import made of an article, whatever became of it since. */
export async function findFirstVersion(articleId: number, locale: string, db: Db = reader()) {
  const [row] = await selectFirstVersion(db).execute({ articleId, locale });
  return row?.content;
}

export async function findImport(id: number, db: Db = reader()): Promise<Import | undefined> {
  const [row] = await db.select().from(imports).where(eq(imports.id, id));
  return row;
}

/** The import of a source that was cut off and can be gone on with. */
export async function findUnfinished(
  { kind, source }: Pick<Import, "kind" | "source">,
  db: Db = reader(),
): Promise<Import | undefined> {
  const isOfSource = and(eq(imports.kind, kind), eq(imports.source, source));
  const [row] = await db
    .select()
    .from(imports)
    .where(and(isOfSource, isNull(imports.finishedAt), isNull(imports.undoneAt)))
    .orderBy(desc(imports.id))
    .limit(1);
  return row;
}

/** Every import there was, in order. */
export async function listImports(db: Db = reader()): Promise<ListedImport[]> {
  const rows = await db.select().from(imports).orderBy(asc(imports.id));
  const counts = await db
    .select({ importId: importedItems.importId, articles: count() })
    .from(importedItems)
    .where(isNotNull(importedItems.articleId))
    .groupBy(importedItems.importId);
  const countOf = new Map(counts.map((row) => [row.importId, row.articles]));
  return rows.map((row) => ({ ...row, articles: countOf.get(row.id) ?? 0 }));
}
