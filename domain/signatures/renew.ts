import { eq } from "drizzle-orm";
import { placeholder, placeholderToSet } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { signatures } from "#db/schema/signatures.ts";
import type { Tx } from "#db/transact.ts";
import { countChange } from "./count.ts";
import type { Written } from "./insert.ts";
import type { Signature } from "./signature.ts";

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
      confirmedAt: null,
      withdrawnAt: null,
      forgottenAt: null,
    })
    .where(eq(signatures.id, placeholder("id")))
    .prepare(),
);

/** Writes anew what somebody signs with whose row waits or was withdrawn: it waits again. What held it stays. */
export async function renewSignature(
  tx: Tx,
  before: Signature,
  values: Written,
): Promise<Signature> {
  const after = { ...before, ...values, confirmedAt: null, withdrawnAt: null, forgottenAt: null };
  await update(tx).execute({ ...values, id: before.id });
  await countChange(tx, before, after, values.signedAt);
  return after;
}
