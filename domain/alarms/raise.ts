import { alarms } from "#db/schema/alarms.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { findCampaignBySlug } from "#domain/campaigns/queries.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { listOrganisersOf } from "#domain/memberships/queries.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import { log } from "#platform/log.ts";
import { NotAllowed } from "#platform/refusals.ts";
import type { Alarm, Finding } from "./alarm.ts";
import { mayRaise } from "./policy.ts";
import { findOpenAlarm } from "./queries.ts";

export type RaiseAlarmOutcome =
  { outcome: "raised" | "open"; id: number } | { outcome: "unknown campaign" };

const noticeMilliseconds = 24 * 3_600_000;

/**
 * Writes down that something stands out in a campaign or, with `null`, in the whole installation, and
 * tells its owners by mail: once an hour for each kind at most, so that nobody can fill their mailboxes
 * with alarms. One that is open already stays as it is. Throws `NotAllowed`.
 */
export async function raiseAlarm(
  actor: Actor,
  slug: string | null,
  { kind, subject, count, total }: Finding,
): Promise<RaiseAlarmOutcome> {
  if (!mayRaise(actor)) throw new NotAllowed();
  const raising = await transact<RaiseAlarmOutcome>(async (tx) => {
    const campaign = slug === null ? null : await findCampaignBySlug(slug, tx);
    if (campaign === undefined) return { outcome: "unknown campaign" };
    const campaignId = campaign?.id ?? null;
    const open = await findOpenAlarm(campaignId, { kind, subject }, tx);
    if (open) return { outcome: "open", id: open.id };
    const values = { campaignId, kind, subject, count, total, startedAt: actor.at };
    const [alarm] = await tx.insert(alarms).values(values).returning();
    const of = { campaignId: campaign?.id, id: alarm!.id };
    await recordAudit(tx, actor, "alarm.raise", of, { kind, count, total });
    await tellOwners(tx, actor, alarm!);
    return { outcome: "raised", id: alarm!.id };
  });
  if (raising.outcome === "raised") log("warn", "alarm raised", { kind, campaign: slug });
  return raising;
}

async function tellOwners(tx: Tx, actor: Actor, { id, campaignId, kind }: Alarm): Promise<void> {
  const use = { name: "mailOfAlarm", key: `${campaignId} ${kind}` } as const;
  if (await consumeLimits(tx, [use], actor.at)) return;
  const expiresAt = new Date(actor.at.getTime() + noticeMilliseconds);
  const organisers = await listOrganisersOf(campaignId, tx);
  for (const { email, locale } of organisers.filter(({ role }) => role === "owner")) {
    const items = [{ about: String(id), to: email }];
    await enqueueMail(tx, actor, { kind: "alarm", campaignId, locale, items, expiresAt });
  }
}
