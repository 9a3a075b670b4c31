import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { stateOf as stateOfCampaign, type Campaign } from "#domain/campaigns/campaign.ts";
import { findCampaignBySlug } from "#domain/campaigns/queries.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import type { MailItem, MailKind } from "#domain/outbox/outbox.ts";
import { Conflict, NotFound } from "#platform/refusals.ts";
import { hashPerson } from "./hash-person.ts";
import type { SignInput } from "./input.ts";
import { insertSignature, type Written } from "./insert.ts";
import { findArticleId, findCurrentTextId, isTextOf, listMailbox } from "./queries.ts";
import { renewSignature } from "./renew.ts";
import { sealFields } from "./seal-fields.ts";
import {
  confirmDays,
  dayMilliseconds,
  isForgotten,
  placeOf,
  type Place,
  type Signature,
} from "./signature.ts";

/** The same for a new, a waiting and a known address; `held` says what the client itself did. */
export type SignOutcome = "check-your-mail" | "held";

/**
 * Signs a campaign: stores or renews a waiting signature and mails its link, or tells the owner of the
 * mailbox alone that it was used already. Throws `NotFound` for an unpublished campaign, `Conflict`
 * for one that is not open.
 */
export async function signCampaign(
  actor: Actor,
  slug: string,
  input: SignInput,
): Promise<SignOutcome> {
  await transact(async (tx) => {
    const campaign = await findOpenCampaign(tx, slug, actor.at);
    const values = await write(tx, actor, campaign, input);
    const mailbox = await listMailbox(campaign.id, values.addressHash, tx);
    const place = placeOf(mailbox, values.nameHash!);
    const rows = await store(tx, actor, place, mailbox, values, input);
    const subject = { campaignId: campaign.id, id: rows[0]!.id };
    await recordAudit(tx, actor, "signature.sign", subject, { outcome: place.act });
    await enqueueMail(tx, actor, {
      kind: kinds[place.act],
      campaignId: campaign.id,
      locale: input.locale,
      mailboxHash: values.addressHash,
      items: rows.map((row) => itemOf(row, input)),
      expiresAt: new Date(actor.at.getTime() + confirmDays * dayMilliseconds),
    });
  });
  return isHeldBack(input) ? "held" : "check-your-mail";
}

async function findOpenCampaign(tx: Tx, slug: string, at: Date): Promise<Campaign> {
  const campaign = await findCampaignBySlug(slug, tx);
  const state = campaign && stateOfCampaign(campaign, at);
  if (!campaign || state === "draft") throw new NotFound();
  if (state !== "open") throw new Conflict();
  return campaign;
}

const kinds: Record<Place["act"], MailKind> = {
  insert: "confirm",
  renew: "confirm",
  duplicate: "duplicate",
  full: "full",
};

async function write(tx: Tx, actor: Actor, campaign: Campaign, input: SignInput): Promise<Written> {
  const { name, email, town, comment, country, channel, locale } = input;
  const hashes = hashPerson(campaign.id, input.canonicalEmail, name);
  const owner = { campaignId: campaign.id, ...hashes };
  return {
    ...owner,
    textVersionId: await chooseText(tx, campaign, input),
    sealed: sealFields(owner, { name, email, town, comment }),
    country,
    channel,
    articleId: (input.article && (await findArticleId(input.article, tx))) || null,
    locale,
    isNameShown: input.isNameShown,
    wantsUpdates: input.wantsUpdates,
    signedAt: actor.at,
  };
}

/** The version the form showed, if it is one of this campaign; else the current one in the signer's language. */
async function chooseText(
  tx: Tx,
  { id, originalLocale }: Campaign,
  { textId, locale }: SignInput,
): Promise<number> {
  if (textId !== undefined && (await isTextOf(id, textId, tx))) return textId;
  const current =
    (await findCurrentTextId(id, locale, tx)) ?? (await findCurrentTextId(id, originalLocale, tx));
  if (current === undefined) throw new Conflict();
  return current;
}

/** Answers the rows that the mail is about. */
async function store(
  tx: Tx,
  actor: Actor,
  place: Place,
  mailbox: Signature[],
  values: Written,
  input: SignInput,
): Promise<Signature[]> {
  if (place.act === "full") return mailbox;
  if (place.act === "duplicate") return [place.row];
  const heldAt = isHeldBack(input) ? actor.at : null;
  if (place.act === "renew") return [await renewSignature(tx, place.row, values, heldAt)];
  const { slot } = place;
  return [await insertSignature(tx, { ...values, slot, heldAt, confirmedAt: null })];
}

/** By what the client did, never by whose address it is, so that telling it reveals nothing. */
function isHeldBack({ isTrapped, isSuspect }: SignInput): boolean {
  return isTrapped || isSuspect;
}

/**
 * Mails go to the address a signature was signed with, so that links into a known one do not go to another
 * spelling of it; a forgotten one has none any more.
 */
function itemOf(row: Signature, { email }: SignInput): MailItem {
  return isForgotten(row) ? { about: String(row.id), to: email } : { about: String(row.id) };
}
