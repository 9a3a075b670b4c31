import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { invitations, memberships, organisers } from "#db/schema/organisers.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { findMembership } from "#domain/memberships/queries.ts";
import type { OrganiserInput } from "#domain/organisers/organiser.ts";
import { findOrganiserByEmail } from "#domain/organisers/queries.ts";
import type { Invitation } from "./invitation.ts";
import { findOpenInvitation } from "./queries.ts";

export type AcceptOutcome =
  { outcome: "accepted" | "joined"; organiserId: string } | { outcome: "expired" | "known" };

/**
 * Makes whoever holds an invitation's token an organiser with its role, once. Of one that was mailed the
 * address is that of the mail, whatever is given; when it is an organiser's already, that one has
 * `joined`, and is not signed in by it. `known`: the address given to another invitation is an
 * organiser's, whose account its token must not open.
 */
export async function acceptInvitation(
  actor: Actor,
  token: string,
  input: OrganiserInput,
): Promise<AcceptOutcome> {
  return transact(async (tx) => {
    const invitation = await findOpenInvitation(token, actor.at, tx);
    if (!invitation) return { outcome: "expired" };
    const { id, role, campaignId } = invitation;
    const email = invitation.email ?? input.email;
    const known = await findOrganiserByEmail(email, tx);
    if (known && !invitation.email) return { outcome: "known" };
    const organiserId =
      known?.id ?? (await addOrganiser(actor, { ...input, email }, invitation, tx));
    await join(actor, organiserId, invitation, tx);
    await tx.update(invitations).set({ acceptedAt: actor.at }).where(eq(invitations.id, id));
    const newcomer = { kind: "organiser", organiserId, at: actor.at } as const;
    const subject = { campaignId: campaignId ?? undefined, id };
    await recordAudit(tx, newcomer, "invitation.accept", subject, { role });
    return { outcome: known ? "joined" : "accepted", organiserId };
  });
}

async function addOrganiser(
  { at }: Actor,
  input: OrganiserInput,
  { email }: Invitation,
  tx: Tx,
): Promise<string> {
  const id = randomUUID();
  // Whoever holds the token of a mailed invitation has read the mailbox.
  const emailConfirmedAt = email === null ? null : at;
  await tx.insert(organisers).values({ id, ...input, emailConfirmedAt, createdAt: at });
  return id;
}

/** Who was given a role there since the invitation keeps it. */
async function join(
  { at }: Actor,
  organiserId: string,
  { campaignId, role }: Invitation,
  tx: Tx,
): Promise<void> {
  if (await findMembership({ organiserId }, campaignId, tx)) return;
  await tx.insert(memberships).values({ organiserId, campaignId, role, createdAt: at });
}
