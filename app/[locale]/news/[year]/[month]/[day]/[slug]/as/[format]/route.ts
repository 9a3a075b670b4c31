import { type RetractedArticle, readPeriod } from "#domain/articles/article.ts";
import { findRetracted } from "#domain/articles/find-retracted.ts";
import { findArticle } from "#domain/articles/queries.ts";
import { representRetracted } from "#domain/articles/represent-retracted.ts";
import { representArticle } from "#domain/articles/representation.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";

type Params = { locale: Locale; year: string; month: string; day: string; slug: string };
type Props = { params: Promise<Params & { format: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, year, month, day, slug, format } = await params;
  const publishedOn = readPeriod(year, month, day);
  const article = publishedOn && (await findArticle({ publishedOn, slug }, locale));
  if (article) return respond(format, representArticle(article));
  const retracted = publishedOn && (await findRetracted({ publishedOn, slug }));
  return retracted ? respondGone(format, retracted) : respond(format, undefined);
}

async function respondGone(format: string, article: RetractedArticle): Promise<Response> {
  const { body, ok, status, headers } = await respond(format, representRetracted(article));
  return new Response(body, { status: ok ? 410 : status, headers });
}
