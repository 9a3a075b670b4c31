import { readFoundPage, readQuestion } from "#domain/search/input.ts";
import { searchArticles } from "#domain/search/queries.ts";
import { representSearch } from "#domain/search/representation.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { params: Promise<{ locale: Locale; format: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale, format } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const page = readFoundPage(asked.page);
  if (!page) return respond(format, undefined);
  const { question } = readQuestion(asked);
  const found = await searchArticles(question, locale, page);
  return respond(format, representSearch(question, locale, found));
}
