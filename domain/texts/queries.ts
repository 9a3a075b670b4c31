import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { textVersions } from "#db/schema/campaigns.ts";
import { audit } from "#db/schema/machinery.ts";
import { organisers } from "#db/schema/organisers.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import type { PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { findCampaignBySlug } from "#domain/campaigns/queries.ts";
import { listMilestones } from "#domain/milestones/queries.ts";
import { locales, type Locale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import { mayEditText } from "./policy.ts";
import { standingIn, wordsOf, type PublishedVersion, type TextVersion } from "./text.ts";

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

/**
 * A campaign as its page would show it in a language if everything that is written were published now; else
 * in its original one. Undefined while nothing is written. Throws `NotFound` for who does not write it.
 */
export async function findPreview(
  actor: OrganiserActor,
  slug: string,
  locale: Locale,
): Promise<PublishedCampaign | undefined> {
  const campaign = await findCampaignBySlug(slug);
  if (!campaign || !(await mayEditText(actor, campaign.id, reader()))) throw new NotFound();
  const versions = await listVersions(campaign.id);
  const latest = (language: Locale) => {
    const { draft, shown } = standingIn(language, versions);
    return draft ?? shown;
  };
  const version = latest(locale) ?? latest(campaign.originalLocale);
  if (!version) return undefined;
  const { body: _, ...words } = wordsOf({ locale: version.locale, draft: version })!;
  const publishedAt = version.publishedAt ?? actor.at;
  const milestones = await listMilestones(campaign.id);
  return {
    ...campaign,
    ...words,
    locale: version.locale,
    publishedAt: campaign.publishedAt ?? actor.at,
    text: { ...version, publishedAt },
    availableLocales: locales.filter((language) => latest(language)),
    goals: [campaign.goal, ...milestones.map(({ goal }) => goal)],
  };
}
