import { eq } from "drizzle-orm";
import { sessions, verificationTokens } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { findOrganiser } from "#domain/organisers/queries.ts";

/** Signs the actor out on every device, this one too, and spends the links that wait in their mailbox. */
export async function endEverywhere(actor: OrganiserActor): Promise<number> {
  const { organiserId } = actor;
  return transact(async (tx) => {
    const organiser = await findOrganiser(organiserId, tx);
    if (organiser) {
      await tx.delete(verificationTokens).where(eq(verificationTokens.email, organiser.email));
    }
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.organiserId, organiserId))
      .returning({ createdAt: sessions.createdAt });
    await recordAudit(tx, actor, "session.end-everywhere", {}, { sessions: ended.length });
    return ended.length;
  });
}
