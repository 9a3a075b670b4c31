import type { Signed } from "#components/signature/signed-facts.tsx";
import { campaignPath, type PetitionText, type Translation } from "#domain/campaigns/campaign.ts";
import { findText, findTranslation, getCampaign } from "#domain/campaigns/queries.ts";
import { openFields } from "#domain/signatures/open-fields.ts";
import { findSignatureByToken } from "#domain/signatures/queries.ts";
import type { Signature, TokenPurpose } from "#domain/signatures/signature.ts";
import type { Locale } from "#platform/locales.ts";

export type TokenParams = { locale: Locale; token: string };

export type SignedPage = {
  signature: Signature;
  campaign: Translation & { slug: string; path: string; closesAt: Date | null };
  text: PetitionText;
  /** Nothing once it is forgotten. */
  signed: Signed | undefined;
};

/** What the holder of a link may see of their signature; nothing for a link that is unknown or spent. */
export async function readSigned(
  { locale, token }: TokenParams,
  ...purposes: TokenPurpose[]
): Promise<SignedPage | undefined> {
  const signature = await findByAny(token, purposes);
  if (!signature) return undefined;
  const campaign = await getCampaign(signature.campaignId);
  const translation = await findTranslation(campaign, locale);
  const text = await findText(signature.textVersionId);
  const { slug, closesAt } = campaign;
  const fields = openFields(signature);
  const { country, isNameShown, wantsUpdates } = signature;
  return {
    signature,
    campaign: { ...translation!, slug, closesAt, path: campaignPath(campaign) },
    text: text!,
    signed: fields && { ...fields, country, isNameShown, wantsUpdates },
  };
}

async function findByAny(token: string, purposes: TokenPurpose[]): Promise<Signature | undefined> {
  for (const purpose of purposes) {
    const signature = await findSignatureByToken(token, purpose, new Date());
    if (signature) return signature;
  }
  return undefined;
}
