import type { Tx } from "#db/transact.ts";
import type { Campaign } from "#domain/campaigns/campaign.ts";
import { findTranslation, getCampaign } from "#domain/campaigns/queries.ts";
import type { DueMail } from "#domain/outbox/outbox.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import type { Letter } from "#platform/letter.ts";
import type { Locale } from "#platform/locales.ts";
import { confirmMail } from "./emails/confirm.ts";
import { duplicateMail } from "./emails/duplicate.ts";
import { fullMail } from "./emails/full.ts";
import { receiptMail } from "./emails/receipt.ts";
import type { Entry } from "./emails/signature-mail.ts";
import { mintToken } from "./mint-token.ts";
import { listSignatures } from "./queries.ts";
import {
  confirmableUntil,
  dayMilliseconds,
  isConfirmed,
  isExpired,
  isForgotten,
  isHeld,
  isWithdrawn,
  linkDays,
  type Signature,
  type TokenPurpose,
} from "./signature.ts";

type Context = { tx: Tx; campaign: Campaign; locale: Locale; at: Date };

/**
 * Writes the mails to signers with links made for this one mail, from what their signatures have
 * become by now. Answers undefined when a mail would have nothing to offer any more.
 */
export async function writeMail(tx: Tx, mail: DueMail, at: Date): Promise<Letter | undefined> {
  const { locale, kind } = mail;
  const campaign = await getCampaign(mail.campaignId!, tx);
  const translation = await findTranslation(campaign, locale, tx);
  const found = await listSignatures(
    mail.items.map(({ about }) => Number(about)),
    tx,
  );
  const rows = found.filter((row) => isMeant(kind, row, campaign, at));
  if (rows.length === 0 && (kind === "confirm" || kind === "receipt")) return undefined;
  const entries: Entry[] = [];
  for (const row of rows) entries.push(await linkTo({ tx, campaign, locale, at }, row));
  const content = { locale, title: translation?.title ?? campaign.slug, entries };
  if (kind === "confirm") {
    const until = rows.map((row) => confirmableUntil(row, campaign).getTime());
    return confirmMail(content, new Date(Math.min(...until)));
  }
  if (kind === "receipt") return receiptMail(content, rows.every(isHeld));
  return kind === "full" ? fullMail(content) : duplicateMail(content);
}

function isMeant(kind: DueMail["kind"], row: Signature, campaign: Campaign, at: Date): boolean {
  if (isForgotten(row) || isExpired(row, campaign, at)) return false;
  if (kind === "confirm") return !isConfirmed(row);
  return kind !== "receipt" || (isConfirmed(row) && !isWithdrawn(row));
}

async function linkTo(context: Context, row: Signature): Promise<Entry> {
  const { id, slot } = row;
  if (!isConfirmed(row)) {
    const until = confirmableUntil(row, context.campaign);
    const confirm = `${await mintPath(context, id, "confirm", until)}/confirm`;
    const withdraw = `${await mintPath(context, id, "withdraw")}/withdraw`;
    return { slot, confirm: absolute(context, confirm), withdraw: absolute(context, withdraw) };
  }
  const receipt = absolute(context, await mintPath(context, id, "receipt"));
  if (isWithdrawn(row)) return { slot, receipt };
  const withdraw = `${await mintPath(context, id, "withdraw")}/withdraw`;
  return { slot, receipt, withdraw: absolute(context, withdraw) };
}

async function mintPath(
  { tx, at }: Context,
  id: number,
  purpose: TokenPurpose,
  expiresAt = new Date(at.getTime() + linkDays * dayMilliseconds),
): Promise<string> {
  return `/signatures/${await mintToken(tx, id, { purpose, at, expiresAt })}`;
}

function absolute({ locale }: Context, path: string): string {
  return absoluteAddress(locale, path);
}
