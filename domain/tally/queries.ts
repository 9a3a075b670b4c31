import { and, asc, desc, eq, gte, lte, sum } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { jobs } from "#db/schema/machinery.ts";
import { corrections, counters, tally } from "#db/schema/signatures.ts";
import { snapshot } from "#db/snapshot.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { goalAt, isPublished, type Campaign } from "#domain/campaigns/campaign.ts";
import { findCampaignBySlug } from "#domain/campaigns/queries.ts";
import { listMilestones } from "#domain/milestones/queries.ts";
import { mayDo, type Role } from "#domain/memberships/membership.ts";
import { findRole } from "#domain/memberships/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { NotFound } from "#platform/refusals.ts";
import {
  largestFirst,
  mergeSmallCountries,
  netSince,
  weekStartOf,
  withTotals,
  type Channel,
  type Period,
  type PublicTally,
  type Tally,
} from "./tally.ts";

type SummedColumn = typeof tally.bookedOn | typeof tally.country | typeof tally.channel;

/** The nightly recount's name in the schedule, and what it says when every number is as it should be. */
export const recountJob = "recount tally";
export const agreement = "agrees";

const nothingCounted = { counted: 0, waiting: 0, held: 0, withdrawn: 0, removed: 0 };

/** The public numbers of a published campaign, small countries merged. Throws `NotFound`. */
export async function getPublicTally(slug: string, at: Date): Promise<PublicTally> {
  return snapshot(async (db) => {
    const campaign = await findCampaignBySlug(slug, db);
    if (!campaign || !isPublished(campaign)) throw new NotFound();
    const { waiting: _, ...shown } = await readTally(campaign, at, db);
    return { ...shown, countries: mergeSmallCountries(shown.countries) };
  });
}

/**
 * All numbers of a campaign, for an organiser with any role in it; when a period is given, countries
 * and channels are only of it. Throws `NotFound`.
 */
export async function getTally(
  actor: OrganiserActor,
  slug: string,
  period: Period = {},
): Promise<{ campaign: Campaign; role: Role; tally: Tally }> {
  return snapshot(async (db) => {
    const campaign = await findCampaignBySlug(slug, db);
    const role = campaign && (await findRole(actor.organiserId, campaign.id, db));
    if (!role || !mayDo(role, "tally.read")) throw new NotFound();
    return { campaign, role, tally: await readTally(campaign, actor.at, db, period) };
  });
}

/** False from a recount that found a difference, or failed, until one that agrees: health is red then. */
export async function isTallyProven(db: Db = reader()): Promise<boolean> {
  const [job] = await db
    .select({ outcome: jobs.outcome })
    .from(jobs)
    .where(eq(jobs.name, recountJob));
  return (job?.outcome ?? agreement) === agreement;
}

async function readTally(
  { id, goal }: Campaign,
  at: Date,
  db: Db,
  period: Period = {},
): Promise<Tally> {
  const days = withTotals(await sumsBy(tally.bookedOn, id, db));
  const countries = await sumsBy(tally.country, id, db, period);
  const channels = await sumsBy(tally.channel, id, db, period);
  const numbers = await readCounters(id, db);
  const milestones = await listMilestones(id, db);
  const goals = [goal, ...milestones.map((milestone) => milestone.goal)];
  return {
    asOf: at,
    goal: goalAt(goals, numbers.counted).goal,
    ...numbers,
    today: netSince(dayOf(at), days),
    thisWeek: netSince(weekStartOf(at), days),
    days,
    countries: largestFirst(countries.map(({ key, count }) => ({ country: key, count }))),
    channels: largestFirst(channels.map(({ key, count }) => ({ channel: key as Channel, count }))),
    corrections: await readCorrections(id, db),
  };
}

async function sumsBy(column: SummedColumn, campaignId: number, db: Db, { from, to }: Period = {}) {
  const lines = await db
    .select({
      key: column,
      gained: sum(tally.gained).mapWith(Number),
      lost: sum(tally.lost).mapWith(Number),
    })
    .from(tally)
    .where(
      and(
        eq(tally.campaignId, campaignId),
        from ? gte(tally.bookedOn, from) : undefined,
        to ? lte(tally.bookedOn, to) : undefined,
      ),
    )
    .groupBy(column)
    .orderBy(asc(column));
  return lines.map((line) => ({ ...line, count: line.gained - line.lost }));
}

async function readCounters(campaignId: number, db: Db) {
  const [row] = await db.select().from(counters).where(eq(counters.campaignId, campaignId));
  if (!row) return nothingCounted;
  const { campaignId: _, ...counts } = row;
  return counts;
}

async function readCorrections(campaignId: number, db: Db) {
  return db
    .select({
      day: corrections.bookedOn,
      reason: corrections.reason,
      gained: corrections.gained,
      lost: corrections.lost,
    })
    .from(corrections)
    .where(eq(corrections.campaignId, campaignId))
    .orderBy(desc(corrections.bookedOn), asc(corrections.reason));
}
