import { and, eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { events } from "#db/schema/events.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { laterThan } from "#platform/calendar.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayAnnounceEvents } from "./policy.ts";
import { getEvent } from "./queries.ts";

/**
 * Cancels an event for good. It stays where it was announced, as cancelled, and in calendars under its
 * next sequence number. Throws `NotFound` and `NotAllowed`.
 */
export async function cancelEvent(
  actor: Actor,
  campaignId: number,
  number: number,
): Promise<"cancelled" | "alreadyCancelled"> {
  const { at } = actor;
  return transact<"cancelled" | "alreadyCancelled">(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayAnnounceEvents(actor, campaignId, tx))) throw new NotAllowed();
    const stored = await getEvent(campaignId, number, tx);
    if (stored.cancelledAt) return "alreadyCancelled";
    const updatedAt = laterThan(stored.updatedAt, at);
    await tx
      .update(events)
      .set({ cancelledAt: at, sequence: stored.sequence + 1, updatedAt })
      .where(and(eq(events.campaignId, campaignId), eq(events.number, number)));
    await tx.update(campaigns).set({ updatedAt: at }).where(eq(campaigns.id, campaignId));
    await recordAudit(tx, actor, "event.cancel", { campaignId, id: number });
    await bumpPublicVersion(tx);
    return "cancelled";
  });
}
