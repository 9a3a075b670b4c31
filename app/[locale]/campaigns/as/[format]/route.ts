import { representCampaigns } from "#domain/campaigns/representation.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { params: Promise<{ locale: Locale; format: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, format } = await params;
  return respond(format, representCampaigns(locale, new Date()));
}
