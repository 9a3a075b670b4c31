import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import type { ProofWay } from "./session.ts";

/** Keeps in the history that a proof was brought in the actor's session which was none, or somebody else's. */
export async function refuseProof(actor: OrganiserActor, way: ProofWay): Promise<void> {
  await transact((tx) => recordAudit(tx, actor, "session.refuse", {}, { way }));
}
