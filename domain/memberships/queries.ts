import { and, asc, desc, eq, isNull, or } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { memberships, organisers } from "#db/schema/organisers.ts";
import { counters } from "#db/schema/signatures.ts";
import type { Actor, OrganiserActor } from "#domain/actor.ts";
import type { Campaign } from "#domain/campaigns/campaign.ts";
import { findCampaignBySlug, findTranslation } from "#domain/campaigns/queries.ts";
import type { Organiser } from "#domain/organisers/organiser.ts";
import type { Locale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import { strongestRole, type Role } from "./membership.ts";

/** A campaign in an organiser's list. `locale` is the language of `title`. */
export type OwnCampaign = {
  campaign: Campaign;
  title: string;
  locale: Locale;
  count: number;
  role: Role;
};

/**
 * The role of an organiser in a campaign, whether held in it or in the whole installation; without
 * a campaign (`null`), only the role in the whole installation.
 */
export async function findRole(
  organiserId: string,
  campaignId: number | null,
  db: Db = reader(),
): Promise<Role | undefined> {
  const held = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.organiserId, organiserId), reaches(campaignId)));
  return strongestRole(held.map(({ role }) => role));
}

/**
 * True for who writes what a campaign publishes: its owners and editors, the operator at the console
 * and the demo world. With `null` it is about what belongs to no campaign.
 */
export async function isEditor(
  actor: Actor,
  campaignId: number | null,
  db: Db = reader(),
): Promise<boolean> {
  if (actor.kind !== "organiser") return actor.kind === "operator" || actor.kind === "demo";
  const role = await findRole(actor.organiserId, campaignId, db);
  return role === "owner" || role === "editor";
}

/** The campaign of an address for one of its editors; for anybody else there is none. Throws `NotFound`. */
export async function getEditedCampaign(
  actor: OrganiserActor,
  slug: string,
  db: Db = reader(),
): Promise<Campaign> {
  const campaign = await findCampaignBySlug(slug, db);
  if (!campaign || !(await isEditor(actor, campaign.id, db))) throw new NotFound();
  return campaign;
}

/**
 * A campaign, published or not, for who may write what it publishes. Throws `NotFound` for everybody else:
 * what they may not write they do not find.
 */
export async function getEditableCampaign(
  actor: OrganiserActor,
  slug: string,
  db: Db = reader(),
): Promise<Campaign> {
  const campaign = await findCampaignBySlug(slug, db);
  if (!campaign || !(await isEditor(actor, campaign.id, db))) throw new NotFound();
  return campaign;
}

/**
 * Who has a role in a campaign, whether held in it or in the whole installation; each once. Without a
 * campaign (`null`), only who has one in the whole installation.
 */
export async function listOrganisersOf(
  campaignId: number | null,
  db: Db = reader(),
): Promise<(Organiser & { role: Role })[]> {
  const { id, name, email, locale } = organisers;
  const rows = await db
    .select({ organiser: { id, name, email, locale }, role: memberships.role })
    .from(memberships)
    .innerJoin(organisers, eq(organisers.id, memberships.organiserId))
    .where(reaches(campaignId))
    .orderBy(asc(organisers.name), asc(organisers.id));
  const byOrganiser = Map.groupBy(rows, ({ organiser }) => organiser.id);
  return [...byOrganiser.values()].map((held) => {
    return { ...held[0]!.organiser, role: strongestRole(held.map(({ role }) => role))! };
  });
}

/** The campaigns in which an organiser has a role, drafts too, last to open first. */
export async function listOwnCampaigns(
  { organiserId }: OrganiserActor,
  locale: Locale,
  db: Db = reader(),
): Promise<OwnCampaign[]> {
  const rows = await db
    .select({ campaign: campaigns, count: counters.counted, role: memberships.role })
    .from(memberships)
    .innerJoin(
      campaigns,
      or(eq(campaigns.id, memberships.campaignId), isNull(memberships.campaignId)),
    )
    .leftJoin(counters, eq(counters.campaignId, campaigns.id))
    .where(eq(memberships.organiserId, organiserId))
    .orderBy(desc(campaigns.opensAt), desc(campaigns.id));
  const byCampaign = Map.groupBy(rows, ({ campaign }) => campaign.id);
  const own = [...byCampaign.values()].map(async (held) => {
    const { campaign, count } = held[0]!;
    const words = await findTranslation(campaign, locale, db);
    const role = strongestRole(held.map((row) => row.role))!;
    const { title = campaign.slug, locale: shown = locale } = words ?? {};
    return { campaign, title, locale: shown, count: count ?? 0, role };
  });
  return Promise.all(own);
}

function reaches(campaignId: number | null) {
  const everywhere = isNull(memberships.campaignId);
  return campaignId === null ? everywhere : or(eq(memberships.campaignId, campaignId), everywhere);
}
