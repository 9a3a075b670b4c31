import { emailChanges } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import { requireProof } from "#domain/sessions/session.ts";
import { TooMany } from "#platform/refusals.ts";
import { hashToken, newToken } from "#platform/tokens.ts";
import { emailChangeMinutes } from "./organiser.ts";
import { findOrganiser, findOrganiserByEmail } from "./queries.ts";

/**
 * Mails a link to the address that the actor wants to be known by from now on; one asked for before
 * stops working. An address that is an organiser's already gets no mail, and nobody is told why. Throws
 * `ProofNeeded`, and `TooMany` after 5 in an hour.
 */
export async function askEmailChange(actor: OrganiserActor, email: string): Promise<void> {
  requireProof(actor);
  const { organiserId, at } = actor;
  const token = newToken();
  const change = {
    tokenHash: hashToken(token),
    email,
    expiresAt: new Date(at.getTime() + emailChangeMinutes * 60_000),
  };
  const freeAt = await transact(async (tx) => {
    const limit = { name: "emailChangeOfOrganiser", key: organiserId } as const;
    const freeAt = await consumeLimits(tx, [limit], at);
    if (freeAt) return freeAt;
    const organiser = await findOrganiser(organiserId, tx);
    await recordAudit(tx, actor, "organiser.ask-email-change", { id: organiserId });
    if (!organiser || (await findOrganiserByEmail(email, tx))) return undefined;
    await tx
      .insert(emailChanges)
      .values({ organiserId, ...change })
      .onConflictDoUpdate({ target: emailChanges.organiserId, set: change });
    await enqueueMail(tx, actor, {
      kind: "change-email",
      campaignId: null,
      locale: organiser.locale,
      items: [{ about: `/organise/account/email/${token}`, to: email }],
      expiresAt: change.expiresAt,
    });
    return undefined;
  });
  if (freeAt) throw new TooMany(Math.ceil((freeAt.getTime() - at.getTime()) / 1000));
}
