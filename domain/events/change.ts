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
import type { Event } from "./event.ts";
import { eventInput, type EventInput } from "./input.ts";
import { mayAnnounceEvents } from "./policy.ts";
import { getEvent } from "./queries.ts";

export type ChangeOutcome =
  { outcome: "saved" | "cancelled" } | { outcome: "changed"; stored: Event };

/**
 * Changes what was announced; calendars learn of it by the next sequence number. `changed` when it is no
 * longer as it was at `seenAt`, the `updatedAt` that the form began with; a cancelled one is not
 * changed any more. Throws `NotFound`, `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function changeEvent(
  actor: Actor,
  campaignId: number,
  number: number,
  seenAt: Date,
  input: EventInput,
): Promise<ChangeOutcome> {
  const event = eventInput.parse(input);
  const { at } = actor;
  return transact<ChangeOutcome>(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayAnnounceEvents(actor, campaignId, tx))) throw new NotAllowed();
    const stored = await getEvent(campaignId, number, tx);
    if (stored.cancelledAt) return { outcome: "cancelled" };
    if (stored.updatedAt.getTime() !== seenAt.getTime()) return { outcome: "changed", stored };
    const updatedAt = laterThan(stored.updatedAt, at);
    await tx
      .update(events)
      .set({ ...event, sequence: stored.sequence + 1, updatedAt })
      .where(and(eq(events.campaignId, campaignId), eq(events.number, number)));
    await tx.update(campaigns).set({ updatedAt: at }).where(eq(campaigns.id, campaignId));
    await recordAudit(tx, actor, "event.change", { campaignId, id: number });
    await bumpPublicVersion(tx);
    return { outcome: "saved" };
  });
}
