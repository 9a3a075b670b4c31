import { and, asc, desc, eq, inArray, isNull, lte, ne } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { drafts } from "#db/schema/drafts.ts";
import { audit } from "#db/schema/machinery.ts";
import { organisers } from "#db/schema/organisers.ts";
import type { Actor } from "#domain/actor.ts";
import { requireRight } from "#domain/memberships/queries.ts";
import type { Locale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import type { Draft } from "./draft.ts";

/** What is written that long ago can be read in one look; the rest lies behind it. */
const listed = 200;

const selectDue = prepared((db) =>
  db
    .select({ id: drafts.id })
    .from(drafts)
    .where(lte(drafts.scheduledAt, placeholder("at")))
    .orderBy(asc(drafts.scheduledAt), asc(drafts.id))
    .prepare(),
);

/** A draft. Throws `NotFound`. */
export async function getDraft(id: number, db: Db = reader()): Promise<Draft> {
  const [draft] = await db.select().from(drafts).where(eq(drafts.id, id));
  if (!draft) throw new NotFound();
  return draft;
}

/** A draft of a campaign or, with `null`, of none, for whoever writes there; for anybody else there is none. */
export async function getOwnDraft(
  actor: Actor,
  campaignId: number | null,
  id: number,
  db: Db = reader(),
): Promise<Draft> {
  const sight = "article.write";
  await requireRight(actor, sight, campaignId, { db, sight });
  const draft = await getDraft(id, db);
  if (draft.campaignId !== campaignId) throw new NotFound();
  return draft;
}

/** What is being written for a campaign or, with `null`, for none; what was written last first. */
export async function listDrafts(campaignId: number | null, db: Db = reader()): Promise<Draft[]> {
  const isHere =
    campaignId === null ? isNull(drafts.campaignId) : eq(drafts.campaignId, campaignId);
  return db
    .select()
    .from(drafts)
    .where(isHere)
    .orderBy(desc(drafts.editedAt), desc(drafts.id))
    .limit(listed);
}

/** What is being written at an article, in whichever language. */
export async function listDraftsOf(articleId: number, db: Db = reader()): Promise<Draft[]> {
  return db.select().from(drafts).where(eq(drafts.articleId, articleId));
}

/** What is being written at an article in one language, if anything is. */
export async function findDraftOf(
  articleId: number,
  locale: Locale,
  db: Db = reader(),
): Promise<Draft | undefined> {
  const isIt = and(eq(drafts.articleId, articleId), eq(drafts.locale, locale));
  const [draft] = await db.select().from(drafts).where(isIt);
  return draft;
}

/** The drafts whose hour has come, the one that was due first first. */
export async function listDueDrafts(at: Date, db: Db = reader()): Promise<number[]> {
  const due = await selectDue(db).execute({ at: at.getTime() });
  return due.map(({ id }) => id);
}

/** The name of whoever saved a draft last; undefined for what no organiser wrote. */
export async function findWriter(
  { editedBy }: Draft,
  db: Db = reader(),
): Promise<string | undefined> {
  if (editedBy === null) return undefined;
  const [row] = await db.select().from(organisers).where(eq(organisers.id, editedBy));
  return row?.name;
}

/** When each of some drafts could not be published at its hour, unless it was given another one since. */
export async function mapFailures(
  campaignId: number | null,
  ids: number[],
  db: Db = reader(),
): Promise<Map<number, Date>> {
  const acts = ["draft.fail", "draft.schedule", "draft.unschedule"];
  // Without the words of the partial index SQLite would read what every signer did.
  const isWork = ne(audit.actor, "visitor").inlineParams();
  const isHere = campaignId === null ? isNull(audit.campaignId) : eq(audit.campaignId, campaignId);
  const isOfThem = and(inArray(audit.subjectId, ids.map(String)), inArray(audit.act, acts));
  const rows = await db
    .select({ id: audit.subjectId, act: audit.act, at: audit.at })
    .from(audit)
    .where(and(isWork, isHere, isOfThem))
    .orderBy(asc(audit.id));
  const last = new Map(rows.map((row) => [Number(row.id), row]));
  const failed = [...last.values()].filter(({ act }) => act === "draft.fail");
  return new Map(failed.map(({ id, at }) => [Number(id), at]));
}
