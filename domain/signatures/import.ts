import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import type { Campaign } from "#domain/campaigns/campaign.ts";
import { findCurrentText, getCampaign } from "#domain/campaigns/queries.ts";
import { readAddress } from "#platform/address.ts";
import { locales, type Locale } from "#platform/locales.ts";
import { Conflict, NotAllowed } from "#platform/refusals.ts";
import { hashPerson } from "./hash-person.ts";
import { insertSignature } from "./insert.ts";
import { mayImport } from "./policy.ts";
import { listMailbox } from "./queries.ts";
import { sealFields } from "./seal-fields.ts";
import { placeOf, type Channel } from "./signature.ts";

/** A signature that was confirmed elsewhere: on paper, or by the demo world's generator. */
export type ConfirmedSignature = {
  name: string;
  email: string;
  town?: string;
  comment?: string;
  country: string;
  locale: Locale;
  channel: Channel;
  isNameShown: boolean;
  wantsUpdates: boolean;
  signedAt: Date;
  confirmedAt: Date;
};

export type ImportOutcome = { imported: number; known: number };

/**
 * Brings in confirmed signatures, a thousand or so at a time, in one transaction: booked on the days
 * of their confirmation, without mails. Who has signed already, or is a third in a mailbox, is left
 * out, so a broken import may be run again. Throws `NotAllowed`, `NotFound`, and `Conflict` for a
 * campaign without a published text.
 */
export async function importSignatures(
  actor: Actor,
  campaignId: number,
  rows: readonly ConfirmedSignature[],
): Promise<ImportOutcome> {
  if (!mayImport(actor)) throw new NotAllowed();
  return transact(async (tx) => {
    const campaign = await getCampaign(campaignId, tx);
    const textIds = await findTextIds(tx, campaign);
    const outcome = { imported: 0, known: 0 };
    for (const row of rows) {
      const isNew = await importOne(tx, campaignId, textIds[row.locale], row);
      outcome[isNew ? "imported" : "known"] += 1;
    }
    await recordAudit(tx, actor, "signature.import", { campaignId }, outcome);
    return outcome;
  });
}

async function findTextIds(tx: Tx, { id, originalLocale }: Campaign) {
  const original = await findCurrentText(id, originalLocale, tx);
  if (!original) throw new Conflict();
  const textIds = {} as Record<Locale, number>;
  for (const locale of locales) {
    textIds[locale] = ((await findCurrentText(id, locale, tx)) ?? original).id;
  }
  return textIds;
}

async function importOne(
  tx: Tx,
  campaignId: number,
  textVersionId: number,
  row: ConfirmedSignature,
): Promise<boolean> {
  const mail = readAddress(row.email);
  if (!mail) throw new Error("an imported signature has no valid address");
  const { name, town = "", comment = "", ...rest } = row;
  const hashes = hashPerson(campaignId, mail.canonical, name);
  const place = placeOf(await listMailbox(campaignId, hashes.addressHash, tx), hashes.nameHash);
  if (place.act !== "insert") return false;
  const owner = { campaignId, ...hashes };
  const sealed = sealFields(owner, { name, email: mail.address, town, comment });
  const { slot } = place;
  const values = { ...rest, ...owner, textVersionId, slot, sealed, articleId: null, heldAt: null };
  await insertSignature(tx, values);
  return true;
}
