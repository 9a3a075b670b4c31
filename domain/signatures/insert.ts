import { placeholder, storedPlaceholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { signatures } from "#db/schema/signatures.ts";
import type { Tx } from "#db/transact.ts";
import { countChange } from "./count.ts";
import type { Signature } from "./signature.ts";

export type Written = Pick<
  Signature,
  | "campaignId"
  | "textVersionId"
  | "addressHash"
  | "nameHash"
  | "sealed"
  | "country"
  | "channel"
  | "articleId"
  | "locale"
  | "isNameShown"
  | "wantsUpdates"
  | "signedAt"
>;
export type NewSignature = Written & Pick<Signature, "slot" | "heldAt" | "confirmedAt">;

const insert = prepared((db) =>
  db
    .insert(signatures)
    .values({
      campaignId: placeholder("campaignId"),
      textVersionId: placeholder("textVersionId"),
      addressHash: placeholder("addressHash"),
      slot: placeholder("slot"),
      nameHash: placeholder("nameHash"),
      sealed: placeholder("sealed"),
      country: placeholder("country"),
      channel: placeholder("channel"),
      articleId: placeholder("articleId"),
      locale: placeholder("locale"),
      isNameShown: placeholder("isNameShown"),
      wantsUpdates: placeholder("wantsUpdates"),
      signedAt: placeholder("signedAt"),
      confirmedAt: storedPlaceholder("confirmed"),
      heldAt: storedPlaceholder("held"),
    })
    .returning({ id: signatures.id })
    .prepare(),
);

/** What has not happened to a new signature. */
const nothingYet = {
  releasedAt: null,
  withdrawnAt: null,
  removedAt: null,
  removedReason: null,
  restoredAt: null,
  forgottenAt: null,
};

/** Stores a signature and books it: on the day it was confirmed if it is already, else on that of signing. */
export async function insertSignature(tx: Tx, values: NewSignature): Promise<Signature> {
  const { confirmedAt, heldAt } = values;
  const [stored] = await insert(tx).execute({
    ...values,
    confirmed: confirmedAt && confirmedAt.getTime(),
    held: heldAt && heldAt.getTime(),
  });
  const row = { ...values, ...nothingYet, id: stored!.id };
  await countChange(tx, undefined, row, confirmedAt ?? values.signedAt);
  return row;
}
