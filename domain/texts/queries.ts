import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { textVersions } from "#db/schema/campaigns.ts";
import { audit } from "#db/schema/machinery.ts";
import { organisers } from "#db/schema/organisers.ts";
import { NotFound } from "#platform/refusals.ts";
import type { PublishedVersion, TextVersion } from "./text.ts";

/** Every version of a campaign's text, published or not, by language, oldest first. */
export async function listVersions(campaignId: number, db: Db = reader()): Promise<TextVersion[]> {
  return db
    .select()
    .from(textVersions)
    .where(eq(textVersions.campaignId, campaignId))
    .orderBy(asc(textVersions.locale), asc(textVersions.number));
}

/** The versions of a campaign's text that were ever shown, by language, oldest first. */
export async function listPublishedVersions(
  campaignId: number,
  db: Db = reader(),
): Promise<PublishedVersion[]> {
  const rows = await db
    .select()
    .from(textVersions)
    .where(and(eq(textVersions.campaignId, campaignId), isNotNull(textVersions.publishedAt)))
    .orderBy(asc(textVersions.locale), asc(textVersions.number));
  return rows as PublishedVersion[];
}

/** A version, published or not. Throws `NotFound`. */
export async function getVersion(id: number, db: Db = reader()): Promise<TextVersion> {
  const [row] = await db.select().from(textVersions).where(eq(textVersions.id, id));
  if (!row) throw new NotFound();
  return row;
}

/** Who wrote a version last, and when, as the history says. */
export async function findLastWriter(
  { id, campaignId }: TextVersion,
  db: Db = reader(),
): Promise<{ name: string | null; at: Date } | undefined> {
  const [row] = await db
    .select({ name: organisers.name, at: audit.at })
    .from(audit)
    .leftJoin(organisers, eq(organisers.id, audit.organiserId))
    .where(
      and(
        eq(audit.campaignId, campaignId),
        eq(audit.act, "text.write"),
        eq(audit.subjectId, String(id)),
      ),
    )
    .orderBy(desc(audit.id))
    .limit(1);
  return row;
}
