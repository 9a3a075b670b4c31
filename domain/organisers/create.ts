import { randomUUID } from "node:crypto";
import { organisers } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { findRole } from "#domain/memberships/queries.ts";
import { NotAllowed } from "#platform/refusals.ts";
import type { OrganiserInput } from "./organiser.ts";
import { mayCreateOrganiser } from "./policy.ts";
import { findOrganiserByEmail } from "./queries.ts";

export type CreateOutcome = { outcome: "created" | "known"; organiserId: string };

/** Takes in an organiser, who has no role yet; `known` is one with the same address. Throws `NotAllowed`. */
export async function createOrganiser(actor: Actor, input: OrganiserInput): Promise<CreateOutcome> {
  return transact(async (tx) => {
    const role =
      actor.kind === "organiser" ? await findRole(actor.organiserId, null, tx) : undefined;
    if (!mayCreateOrganiser(actor, role)) throw new NotAllowed();
    const known = await findOrganiserByEmail(input.email, tx);
    if (known) return { outcome: "known", organiserId: known.id };
    const id = randomUUID();
    await tx.insert(organisers).values({ id, ...input, createdAt: actor.at });
    await recordAudit(tx, actor, "organiser.create", { id });
    return { outcome: "created", organiserId: id };
  });
}
