import { getPublicTally } from "#domain/tally/queries.ts";
import { representTally } from "#domain/tally/representation.ts";
import { asOf } from "#platform/formats/as-of.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { params: Promise<{ locale: Locale; slug: string; format: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, slug, format } = await params;
  return respond(format, represent(locale, slug, new Date()));
}

async function represent(locale: Locale, slug: string, now: Date) {
  const tally = await getPublicTally(slug, now);
  const { asOf: _, ...figures } = tally;
  return representTally(locale, slug, { ...tally, asOf: asOf(`tally ${slug}`, figures, now) });
}
