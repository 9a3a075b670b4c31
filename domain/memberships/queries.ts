import { and, asc, desc, eq, isNull, ne, or } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { memberships, organisers } from "#db/schema/organisers.ts";
import { counters } from "#db/schema/signatures.ts";
import type { Actor, OrganiserActor } from "#domain/actor.ts";
import type { Campaign } from "#domain/campaigns/campaign.ts";
import { findCampaignBySlug, findTranslation } from "#domain/campaigns/queries.ts";
import type { Organiser } from "#domain/organisers/organiser.ts";
import type { Locale } from "#platform/locales.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import {
  mayDo,
  strongestRole,
  type Membership,
  type OwnCampaign,
  type TeamMate,
  type Right,
  type Role,
} from "./membership.ts";

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
 * Whether an actor has a right in a campaign or, with `null`, in the whole installation: by the table in
 * `membership.ts`, read anew for every act, so that a change of role counts at once.
 */
export async function mayAct(
  actor: Actor,
  right: Right,
  campaignId: number | null,
  db: Db = reader(),
): Promise<boolean> {
  return mayDo(await findHolder(actor, campaignId, db), right);
}

/**
 * Refuses an actor who lacks a right: `NotFound` for who has no role there, or may not even see what it
 * is about (`sight`), and must not learn that it exists; `NotAllowed` for who sees it and may not.
 */
export async function requireRight(
  actor: Actor,
  right: Right,
  campaignId: number | null,
  { db = reader(), sight }: { db?: Db; sight?: Right } = {},
): Promise<void> {
  const holder = await findHolder(actor, campaignId, db);
  if (mayDo(holder, right)) return;
  if (!holder || holder === "visitor" || (sight && !mayDo(holder, sight))) throw new NotFound();
  throw new NotAllowed();
}

/** The campaign of an address for one of its editors; for anybody else there is none. Throws `NotFound`. */
export async function getEditedCampaign(
  actor: OrganiserActor,
  slug: string,
  db: Db = reader(),
): Promise<Campaign> {
  const campaign = await findCampaignBySlug(slug, db);
  if (!campaign || !(await mayAct(actor, "campaign.edit", campaign.id, db))) throw new NotFound();
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

/** A membership of the campaign itself or, with `null`, of the whole installation: by its id, or whose it is. */
export async function findMembership(
  wanted: { id: number } | { organiserId: string },
  campaignId: number | null,
  db: Db = reader(),
): Promise<Membership | undefined> {
  const isWanted =
    "id" in wanted
      ? eq(memberships.id, wanted.id)
      : eq(memberships.organiserId, wanted.organiserId);
  const [membership] = await db
    .select()
    .from(memberships)
    .where(and(isWanted, isIn(campaignId)));
  return membership;
}

/** True for an owner without whom nobody would own the campaign, in it or above it, or the installation. */
export async function isLastOwner(
  { id, role, campaignId }: Membership,
  db: Db = reader(),
): Promise<boolean> {
  if (role !== "owner") return false;
  const isOther = and(ne(memberships.id, id), eq(memberships.role, "owner"), reaches(campaignId));
  const [other] = await db.select().from(memberships).where(isOther).limit(1);
  return other === undefined;
}

/**
 * Who works in a campaign, those of the whole installation among them, by name; with `null`, who has a
 * role in the whole installation. Addresses are only for who manages the team. Throws `NotFound`.
 */
export async function getTeam(
  actor: OrganiserActor,
  campaignId: number | null,
  db: Db = reader(),
): Promise<{ role: Role; team: TeamMate[] }> {
  const role = await findRole(actor.organiserId, campaignId, db);
  if (!role || !mayDo(role, "team.read")) throw new NotFound();
  const { id, name, email, locale } = organisers;
  const rows = await db
    .select({ membership: memberships, organiser: { id, name, email, locale } })
    .from(memberships)
    .innerJoin(organisers, eq(organisers.id, memberships.organiserId))
    .where(reaches(campaignId))
    .orderBy(asc(organisers.name), asc(memberships.id));
  const team = rows.map(({ membership, organiser }) => {
    const shown = mayDo(role, "team.manage") ? organiser.email : undefined;
    return { membership, organiser: { ...organiser, email: shown } };
  });
  return { role, team };
}

async function findHolder(actor: Actor, campaignId: number | null, db: Db) {
  return actor.kind === "organiser" ? findRole(actor.organiserId, campaignId, db) : actor.kind;
}

function isIn(campaignId: number | null) {
  return campaignId === null
    ? isNull(memberships.campaignId)
    : eq(memberships.campaignId, campaignId);
}

function reaches(campaignId: number | null) {
  return or(isIn(campaignId), isIn(null));
}
