import { eq } from "drizzle-orm";
import { emailChanges, organisers, verificationTokens } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import { findEmailChange, findOrganiser, findOrganiserByEmail } from "./queries.ts";

const noticeDays = 30;

/**
 * Makes the address that a link was mailed to the actor's own, and tells the old one. Only the organiser
 * who asked for it can: whoever else got the mail, by a slip in the address, must not get in.
 */
export async function changeEmail(
  actor: OrganiserActor,
  token: string,
): Promise<"changed" | "expired"> {
  const { organiserId, at } = actor;
  return transact(async (tx) => {
    const change = await findEmailChange(actor, token, tx);
    const organiser = await findOrganiser(organiserId, tx);
    if (!change || !organiser) return "expired";
    await tx.delete(emailChanges).where(eq(emailChanges.organiserId, organiserId));
    if (await findOrganiserByEmail(change.email, tx)) return "expired";
    const values = { email: change.email, emailConfirmedAt: at };
    await tx.update(organisers).set(values).where(eq(organisers.id, organiserId));
    await tx.delete(verificationTokens).where(eq(verificationTokens.email, organiser.email));
    await recordAudit(tx, actor, "organiser.change-email", { id: organiserId });
    await enqueueMail(tx, actor, {
      kind: "account",
      campaignId: null,
      locale: organiser.locale,
      items: [{ about: "email", to: organiser.email }],
      expiresAt: new Date(at.getTime() + noticeDays * 86_400_000),
    });
    return "changed";
  });
}
