import { representEvent } from "#domain/events/representation.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { params: Promise<{ locale: Locale; slug: string; number: string; format: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, slug, number, format } = await params;
  return respond(format, representEvent(slug, number, locale));
}
