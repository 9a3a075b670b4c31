import { representDeliveries } from "#domain/deliveries/representation.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { params: Promise<{ locale: Locale; slug: string; format: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, slug, format } = await params;
  return respond(format, representDeliveries(slug, locale));
}
