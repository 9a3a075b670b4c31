import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { countByText } from "#domain/signatures/queries.ts";
import { representVersions } from "#domain/texts/representation.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";
import { now } from "../../../../../now.ts";

type Props = { params: Promise<{ locale: Locale; slug: string; format: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, slug, format } = await params;
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) return respond(format, undefined);
  const signed = { counts: await countByText(campaign.id), at: now() };
  return respond(format, await representVersions(campaign, signed));
}
