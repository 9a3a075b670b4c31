import { listTopics } from "#domain/topics/queries.ts";
import { representTopics } from "#domain/topics/representation.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { params: Promise<{ locale: Locale; format: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, format } = await params;
  return respond(format, representTopics(await listTopics(locale), locale));
}
