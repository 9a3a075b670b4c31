import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit, type AuditDetail } from "#domain/audit/record.ts";
import { setInstants, type Change } from "./set-instants.ts";
import type { Signature } from "./signature.ts";

export type Act =
  | "signature.confirm"
  | "signature.withdraw"
  | "signature.hold"
  | "signature.release"
  | "signature.remove"
  | "signature.restore";

/** Writes instants into a signature, books what follows from them, and records who did it. */
export async function changeSignature(
  tx: Tx,
  actor: Actor,
  act: Act,
  before: Signature,
  change: Change,
  detail: AuditDetail | null = null,
): Promise<Signature> {
  const after = await setInstants(tx, before, change, actor.at);
  const { id, campaignId } = after;
  await recordAudit(tx, actor, act, { campaignId, id }, detail);
  return after;
}
