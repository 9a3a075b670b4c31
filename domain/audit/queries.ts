import { and, asc, desc, eq, gte, isNotNull, lt, ne, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { reader, type Db } from "#db/connection.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { audit } from "#db/schema/machinery.ts";
import { organisers } from "#db/schema/organisers.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { requireRight } from "#domain/memberships/queries.ts";
import { asksForSigners, machines, type HistoryEntry, type HistoryFilter } from "./audit.ts";

const dayMilliseconds = 86_400_000;
const about = alias(organisers, "about");

/**
 * The lines of a campaign's history or, with `null`, of the whole installation's with all its campaigns,
 * the newest first: so many, from before a line on. `next` is the key of the page after. Throws `NotFound`.
 */
export async function listHistory(
  actor: OrganiserActor,
  campaignId: number | null,
  filter: HistoryFilter,
  { before, limit }: { before?: number; limit: number },
  db: Db = reader(),
): Promise<{ entries: HistoryEntry[]; next: number | undefined }> {
  await requireRight(actor, "history.read", campaignId, { db, sight: "history.read" });
  const rows = await readHistory(campaignId, filter, { before, limit: limit + 1 }, db);
  const entries = rows.slice(0, limit);
  return { entries, next: rows.length > limit ? entries.at(-1)!.id : undefined };
}

/** Lines of the history as above, without asking who reads them: for verbs that have done so. */
export async function readHistory(
  campaignId: number | null,
  filter: HistoryFilter,
  { before, limit }: { before?: number; limit: number },
  db: Db = reader(),
): Promise<HistoryEntry[]> {
  return db
    .select({
      id: audit.id,
      at: audit.at,
      actor: audit.actor,
      act: audit.act,
      detail: audit.detail,
      organiser: organisers.name,
      about: about.name,
      campaignSlug: campaigns.slug,
    })
    .from(audit)
    .leftJoin(organisers, eq(organisers.id, audit.organiserId))
    .leftJoin(about, eq(about.id, audit.subjectId))
    .leftJoin(campaigns, eq(campaigns.id, audit.campaignId))
    .where(and(isOf(campaignId), ...conditions(filter), before ? lt(audit.id, before) : undefined))
    .orderBy(desc(audit.id))
    .limit(limit);
}

/** What a history can be filtered by: the organisers and the acts in it, those of signers aside. Throws `NotFound`. */
export async function listHistoryChoices(
  actor: OrganiserActor,
  campaignId: number | null,
  db: Db = reader(),
): Promise<{ organisers: { id: string; name: string }[]; acts: string[] }> {
  await requireRight(actor, "history.read", campaignId, { db, sight: "history.read" });
  const here = and(isOf(campaignId), isWork());
  const acts = await db.selectDistinct({ act: audit.act }).from(audit).where(here);
  const people = await db
    .selectDistinct({ id: organisers.id, name: organisers.name })
    .from(audit)
    .innerJoin(organisers, eq(organisers.id, audit.organiserId))
    .where(and(here, isNotNull(audit.organiserId)))
    .orderBy(asc(organisers.name));
  return { organisers: people, acts: acts.map(({ act }) => act) };
}

function isOf(campaignId: number | null): SQL | undefined {
  return campaignId === null ? undefined : eq(audit.campaignId, campaignId);
}

/** In the words of the partial indexes, without which SQLite would read what every signer did. */
function isWork(): SQL {
  return ne(audit.actor, "visitor").inlineParams();
}

function conditions(filter: HistoryFilter): (SQL | undefined)[] {
  const { who, act, from, to } = filter;
  const machine = machines.find((kind) => kind === who);
  return [
    asksForSigners(filter) ? eq(audit.actor, "visitor").inlineParams() : isWork(),
    machine && eq(audit.actor, machine),
    who && who !== "visitor" && !machine ? eq(audit.organiserId, who) : undefined,
    act ? eq(audit.act, act) : undefined,
    from ? gte(audit.at, new Date(from)) : undefined,
    to ? lt(audit.at, new Date(new Date(to).getTime() + dayMilliseconds)) : undefined,
  ];
}
