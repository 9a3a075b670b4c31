import { and, asc, desc, eq, inArray, isNull, lt, or } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { articleNotes, articleVersions } from "#db/schema/article-versions.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { organisers } from "#db/schema/organisers.ts";
import { relatedArticles, unrelatedArticles } from "#db/schema/related.ts";
import type { Actor } from "#domain/actor.ts";
import { requireRight } from "#domain/memberships/queries.ts";
import { NotFound } from "#platform/refusals.ts";
import type { KeptArticle, KeptTranslation, Note, Place, Version } from "./version.ts";

const { id, campaignId, kind, publishedOn, slug, locale, title } = articles;
const { version, updatedAt, retractedAt } = articles;
const named = { id, campaignId, kind, publishedOn, slug, locale, title };
const kept = { ...named, version, updatedAt, retractedAt };

/** What is published for a campaign or, with `null`, for none, newest first; what is retracted among it. */
export async function listKeptArticles(
  of: number | null,
  { after, limit = 50 }: { after?: Place | undefined; limit?: number } = {},
  db: Db = reader(),
): Promise<{ articles: KeptArticle[]; next: Place | undefined }> {
  const isOlder =
    after &&
    or(
      lt(publishedOn, after.publishedOn),
      and(eq(publishedOn, after.publishedOn), lt(id, after.id)),
    );
  const rows = await db
    .select(kept)
    .from(articles)
    .where(and(isOf(of), isOlder))
    .orderBy(desc(publishedOn), desc(id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const translations = await mapTranslations(
    shown.map((row) => row.id),
    db,
  );
  return {
    articles: shown.map((row) => {
      return { ...row, translations: translations.get(row.id) ?? [] };
    }),
    next: rows.length > limit ? shown.at(-1) : undefined,
  };
}

/** An article of a campaign or, with `null`, of none, for whoever writes there; for anybody else there is none. */
export async function getKeptArticle(
  actor: Actor,
  of: number | null,
  articleId: number,
  db: Db = reader(),
): Promise<KeptArticle> {
  const sight = "article.write";
  await requireRight(actor, sight, of, { db, sight });
  const [row] = await db
    .select(kept)
    .from(articles)
    .where(and(eq(id, articleId), isOf(of)));
  if (!row) throw new NotFound();
  return { ...row, translations: (await mapTranslations([articleId], db)).get(articleId) ?? [] };
}

/** Every published version of an article, by language, oldest first. */
export async function listVersions(articleId: number, db: Db = reader()): Promise<Version[]> {
  return db
    .select({
      locale: articleVersions.locale,
      number: articleVersions.number,
      content: articleVersions.content,
      publishedAt: articleVersions.publishedAt,
      by: organisers.name,
    })
    .from(articleVersions)
    .leftJoin(organisers, eq(organisers.id, articleVersions.publishedBy))
    .where(eq(articleVersions.articleId, articleId))
    .orderBy(asc(articleVersions.locale), asc(articleVersions.number));
}

/** What readers are told of corrections of an article, and of its retraction, oldest first. */
export async function listNotes(articleId: number, db: Db = reader()): Promise<Note[]> {
  const { kind: of, text, notedOn } = articleNotes;
  return db
    .select({ kind: of, text, notedOn })
    .from(articleNotes)
    .where(eq(articleNotes.articleId, articleId))
    .orderBy(asc(articleNotes.notedAt), asc(articleNotes.id));
}

/** What editors have said about what an article is related to, and is not. */
export async function findSaid(articleId: number, db: Db = reader()) {
  const related = await db
    .select({ publishedOn, slug, title, reason: relatedArticles.reason })
    .from(relatedArticles)
    .innerJoin(articles, eq(id, relatedArticles.relatedId))
    .where(eq(relatedArticles.articleId, articleId))
    .orderBy(asc(relatedArticles.position));
  const unrelated = await db
    .select({ publishedOn, slug, title })
    .from(unrelatedArticles)
    .innerJoin(articles, eq(id, unrelatedArticles.unrelatedId))
    .where(eq(unrelatedArticles.articleId, articleId))
    .orderBy(desc(publishedOn), desc(id));
  return { related, unrelated };
}

function isOf(of: number | null) {
  return of === null ? isNull(campaignId) : eq(campaignId, of);
}

async function mapTranslations(ids: number[], db: Db): Promise<Map<number, KeptTranslation[]>> {
  const { articleId, locale: language, version: own, fromVersion } = articleTranslations;
  const rows = await db
    .select({ articleId, translation: { locale: language, version: own, fromVersion } })
    .from(articleTranslations)
    .where(inArray(articleId, ids))
    .orderBy(asc(articleId), asc(language));
  const byArticle = Map.groupBy(rows, (row) => row.articleId);
  return new Map([...byArticle].map(([of, same]) => [of, same.map((row) => row.translation)]));
}

/** The headline and the language of some articles. */
export async function mapOriginals(ids: number[], db: Db = reader()) {
  const rows = await db.select({ id, locale, title }).from(articles).where(inArray(id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
