import type { OrganiserActor } from "#domain/actor.ts";
import { findOrganiser } from "#domain/organisers/queries.ts";
import { listPasskeys } from "#domain/passkeys/queries.ts";
import { findParkedAct } from "#domain/sessions/queries.ts";
import type { ParkedAct } from "#domain/sessions/session.ts";
import { arePasskeysPossible } from "#platform/passkey-proof.ts";
import { currentToken } from "../../../../auth.ts";
import { providerName } from "../../../../auth-identity.ts";

/** What waits in this session for a fresh proof. */
export async function readParked(
  actor: OrganiserActor,
  id: string,
): Promise<ParkedAct | undefined> {
  return findParkedAct(actor, await currentToken(), id);
}

/** How an organiser can prove who they are. */
export async function readProofWays({ organiserId }: OrganiserActor) {
  const organiser = await findOrganiser(organiserId);
  const passkeys = await listPasskeys(organiserId);
  return {
    email: organiser?.email ?? "",
    hasPasskeys: arePasskeysPossible() && passkeys.length > 0,
    provider: providerName(),
  };
}
