import type { Tx } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { listOrganisersOf } from "#domain/memberships/queries.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import { dayMilliseconds } from "./signature.ts";

const noticeDays = 30;

/** Mails every owner of a campaign that its signatures were exported, and by whom (`safety.md`). */
export async function tellOwners(tx: Tx, actor: OrganiserActor, campaignId: number): Promise<void> {
  const organisers = await listOrganisersOf(campaignId, tx);
  const expiresAt = new Date(actor.at.getTime() + noticeDays * dayMilliseconds);
  for (const { email, locale } of organisers.filter(({ role }) => role === "owner")) {
    const items = [{ about: actor.organiserId, to: email }];
    await enqueueMail(tx, actor, { kind: "export", campaignId, locale, items, expiresAt });
  }
}
