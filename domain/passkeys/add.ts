import { eq } from "drizzle-orm";
import { passkeys } from "#db/schema/passkeys.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { findOrganiser } from "#domain/organisers/queries.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import { requireProof } from "#domain/sessions/session.ts";
import { readCredential } from "#platform/passkey-proof.ts";
import { mostPasskeys } from "./passkey.ts";

export type AddPasskeyOutcome = "added" | "refused" | "known" | "enough";

const noticeDays = 30;

/**
 * Lets the actor sign in with a passkey that their device has made for `challenge`, and tells them by
 * mail. `known` is one that somebody has already, `enough` the twenty-first. Throws `ProofNeeded`.
 */
export async function addPasskey(
  actor: OrganiserActor,
  challenge: string,
  name: string,
  response: unknown,
): Promise<AddPasskeyOutcome> {
  requireProof(actor);
  const { organiserId, at } = actor;
  const credential = await readCredential(response, challenge);
  return transact(async (tx) => {
    if (!credential) {
      await recordAudit(tx, actor, "passkey.refuse");
      return "refused";
    }
    const isSame = eq(passkeys.id, credential.id);
    if ((await tx.select({ id: passkeys.id }).from(passkeys).where(isSame)).length > 0) {
      return "known";
    }
    const isOwn = eq(passkeys.organiserId, organiserId);
    const own = await tx.select({ id: passkeys.id }).from(passkeys).where(isOwn);
    if (own.length >= mostPasskeys) return "enough";
    await tx.insert(passkeys).values({ ...credential, organiserId, name, createdAt: at });
    await recordAudit(tx, actor, "passkey.add", { id: organiserId });
    const { email, locale } = (await findOrganiser(organiserId, tx))!;
    const items = [{ about: "passkey", to: email }];
    const expiresAt = new Date(at.getTime() + noticeDays * 86_400_000);
    await enqueueMail(tx, actor, { kind: "account", campaignId: null, locale, items, expiresAt });
    return "added";
  });
}
