import { eq } from "drizzle-orm";
import { placeholder, placeholderToSet, storedPlaceholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { signatures } from "#db/schema/signatures.ts";
import type { Tx } from "#db/transact.ts";
import { countChange } from "./count.ts";
import type { Written } from "./insert.ts";
import { isHeld, type Signature } from "./signature.ts";

const update = prepared((db) =>
  db
    .update(signatures)
    .set({
      textVersionId: placeholderToSet("textVersionId"),
      nameHash: placeholderToSet("nameHash"),
      sealed: placeholderToSet("sealed"),
      country: placeholderToSet("country"),
      channel: placeholderToSet("channel"),
      articleId: placeholderToSet("articleId"),
      locale: placeholderToSet("locale"),
      isNameShown: placeholderToSet("isNameShown"),
      wantsUpdates: placeholderToSet("wantsUpdates"),
      signedAt: placeholderToSet("signedAt"),
      heldAt: storedPlaceholder("held"),
      releasedAt: storedPlaceholder("released"),
      confirmedAt: null,
      withdrawnAt: null,
      forgottenAt: null,
    })
    .where(eq(signatures.id, placeholder("id")))
    .prepare(),
);

/**
 * Writes anew what somebody signs with whose row waits or was withdrawn: it waits again. What held it
 * stays; `heldAt` holds one that nothing held, or that was released.
 */
export async function renewSignature(
  tx: Tx,
  before: Signature,
  values: Written,
  heldAt: Date | null,
): Promise<Signature> {
  const hold = heldAt && !isHeld(before) ? { heldAt, releasedAt: null } : {};
  const anew = { confirmedAt: null, withdrawnAt: null, forgottenAt: null };
  const after = { ...before, ...values, ...anew, ...hold };
  await update(tx).execute({
    ...values,
    id: before.id,
    held: after.heldAt && after.heldAt.getTime(),
    released: after.releasedAt && after.releasedAt.getTime(),
  });
  await countChange(tx, before, after, values.signedAt);
  return after;
}
