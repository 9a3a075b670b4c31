import { and, eq } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { passkeys } from "#db/schema/passkeys.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { holderIn, readProof } from "#platform/passkey-proof.ts";
import { TooMany } from "#platform/refusals.ts";

type PasskeyRow = typeof passkeys.$inferSelect;

/**
 * Answers whose passkey has signed `challenge`, and keeps what its device says of itself; undefined for an
 * unknown passkey and for one that proves nothing, which the history of its holder keeps. A device whose
 * count of signatures goes back has a double, and proves nothing. Throws `TooMany` after 5 in 15 minutes.
 */
export async function usePasskey(
  actor: Actor,
  challenge: string,
  response: { id: string },
): Promise<string | undefined> {
  const [known] = await reader().select().from(passkeys).where(eq(passkeys.id, response.id));
  if (!known) return undefined;
  await consumeOwnLimit(known, actor.at);
  const { id, organiserId } = known;
  const isHolder = [undefined, organiserId].includes(holderIn(response));
  const use = isHolder ? await readProof(response, challenge, known) : undefined;
  const isSomebodyElse = actor.kind === "organiser" && actor.organiserId !== organiserId;
  return transact(async (tx) => {
    const isUnchanged = and(eq(passkeys.id, id), eq(passkeys.counter, known.counter));
    const used =
      use && !isSomebodyElse
        ? await tx
            .update(passkeys)
            .set({ ...use, usedAt: actor.at })
            .where(isUnchanged)
            .returning({ id: passkeys.id })
        : [];
    if (used.length > 0) return organiserId;
    await recordAudit(tx, actor, "session.refuse", { id: organiserId }, { way: "passkey" });
    return undefined;
  });
}

async function consumeOwnLimit({ organiserId }: PasskeyRow, at: Date): Promise<void> {
  const limit = { name: "signInOfOrganiser", key: organiserId } as const;
  const freeAt = await transact((tx) => consumeLimits(tx, [limit], at));
  if (freeAt) throw new TooMany(Math.ceil((freeAt.getTime() - at.getTime()) / 1000));
}
