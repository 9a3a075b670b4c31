import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { holderOf, mayDo, type Role } from "#domain/memberships/membership.ts";
import { findRole } from "#domain/memberships/queries.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";

/** Who looks after single signatures: holds, releases, removes, restores them. */
export function mayModerate(role: Role): boolean {
  return mayDo(role, "signature.moderate");
}

/** Who may take personal data out: the fewest people who could lose it. */
export function mayExport(role: Role): boolean {
  return mayDo(role, "signature.export");
}

/** Only the operator's machine and the demo world bring in signatures that were confirmed elsewhere. */
export function mayImport(actor: Actor): boolean {
  return mayDo(holderOf(actor, undefined), "signature.import");
}

/**
 * Refuses an actor who lacks a right in a campaign: `NotFound` for who has no role in it and must not
 * learn anything, `NotAllowed` for another role. The operator and the system may.
 */
export async function requireRight(
  tx: Tx,
  actor: Actor,
  campaignId: number,
  mayAct: (role: Role) => boolean,
): Promise<void> {
  if (mayDo(holderOf(actor, undefined), "signature.moderate")) return;
  const role = actor.kind === "organiser" && (await findRole(actor.organiserId, campaignId, tx));
  if (!role) throw new NotFound();
  if (!mayAct(role)) throw new NotAllowed();
}
