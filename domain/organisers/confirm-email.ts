import { and, eq, isNull } from "drizzle-orm";
import { organisers } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";

/** Notes the first time that an organiser came through a link mailed to the address they gave. */
export async function confirmEmail(actor: OrganiserActor): Promise<"confirmed" | "unchanged"> {
  const { organiserId, at } = actor;
  return transact(async (tx) => {
    const [organiser] = await tx
      .update(organisers)
      .set({ emailConfirmedAt: at })
      .where(and(eq(organisers.id, organiserId), isNull(organisers.emailConfirmedAt)))
      .returning({ id: organisers.id });
    if (!organiser) return "unchanged";
    await recordAudit(tx, actor, "organiser.confirm-email", { id: organiserId });
    return "confirmed";
  });
}
