import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { invitations, memberships, organisers } from "#db/schema/organisers.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import type { OrganiserInput } from "#domain/organisers/organiser.ts";
import { findOrganiserByEmail } from "#domain/organisers/queries.ts";
import type { Invitation } from "./invitation.ts";
import { findOpenInvitation } from "./queries.ts";

export type AcceptOutcome =
  { outcome: "accepted"; organiserId: string } | { outcome: "expired" | "known" };

/**
 * Makes whoever holds an invitation's token an organiser with its role, once. `known` when the
 * address is an organiser's already: a token must not open somebody else's account.
 */
export async function acceptInvitation(
  actor: Actor,
  token: string,
  input: OrganiserInput,
): Promise<AcceptOutcome> {
  return transact(async (tx) => {
    const invitation = await findOpenInvitation(token, actor.at, tx);
    if (!invitation) return { outcome: "expired" };
    if (await findOrganiserByEmail(input.email, tx)) return { outcome: "known" };
    const organiserId = await addOrganiser(actor, input, invitation, tx);
    await tx
      .update(invitations)
      .set({ acceptedAt: actor.at })
      .where(eq(invitations.id, invitation.id));
    const subject = { campaignId: invitation.campaignId ?? undefined, id: invitation.id };
    const newcomer = { kind: "organiser", organiserId, at: actor.at } as const;
    await recordAudit(tx, newcomer, "invitation.accept", subject, { role: invitation.role });
    return { outcome: "accepted", organiserId };
  });
}

async function addOrganiser(
  { at }: Actor,
  input: OrganiserInput,
  { campaignId, role }: Invitation,
  tx: Tx,
): Promise<string> {
  const id = randomUUID();
  await tx.insert(organisers).values({ id, ...input, createdAt: at });
  await tx.insert(memberships).values({ organiserId: id, campaignId, role, createdAt: at });
  return id;
}
