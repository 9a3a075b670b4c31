import { randomUUID } from "node:crypto";
import { eq, max } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { events } from "#db/schema/events.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { eventInput, type EventInput } from "./input.ts";
import { mayAnnounceEvents } from "./policy.ts";

export type AnnounceOutcome = { outcome: "announced"; number: number };

/**
 * Announces an event under the next number of its campaign, with an identifier that calendars know it by
 * from then on. Throws `NotFound`, `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function announceEvent(
  actor: Actor,
  campaignId: number,
  input: EventInput,
): Promise<AnnounceOutcome> {
  const event = eventInput.parse(input);
  const uid = `${randomUUID()}@countersign`;
  const { at } = actor;
  return transact<AnnounceOutcome>(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayAnnounceEvents(actor, campaignId, tx))) throw new NotAllowed();
    const [last] = await tx
      .select({ number: max(events.number) })
      .from(events)
      .where(eq(events.campaignId, campaignId));
    const number = (last?.number ?? 0) + 1;
    const row = { ...event, campaignId, number, uid, createdAt: at, updatedAt: at };
    await tx.insert(events).values(row);
    await tx.update(campaigns).set({ updatedAt: at }).where(eq(campaigns.id, campaignId));
    await recordAudit(tx, actor, "event.announce", { campaignId, id: number });
    await bumpPublicVersion(tx);
    return { outcome: "announced", number };
  });
}
