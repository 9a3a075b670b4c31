import { notFound } from "next/navigation";
import type { OrganiserActor } from "#domain/actor.ts";
import { findAwaitedEmail, findOrganiser } from "#domain/organisers/queries.ts";
import { listPasskeys } from "#domain/passkeys/queries.ts";
import { listOwnSessions } from "#domain/sessions/queries.ts";
import { isProven } from "#domain/sessions/session.ts";
import { arePasskeysPossible } from "#platform/passkey-proof.ts";
import { currentToken } from "../../../auth.ts";

/** Everything that an organiser's own page shows; no passkeys where browsers would know none. */
export async function readAccount(actor: OrganiserActor) {
  const { organiserId } = actor;
  return {
    organiser: (await findOrganiser(organiserId)) ?? notFound(),
    awaited: await findAwaitedEmail(actor),
    passkeys: arePasskeysPossible() ? await listPasskeys(organiserId) : undefined,
    isProven: isProven(actor),
    sessions: await listOwnSessions(actor, await currentToken()),
  };
}
