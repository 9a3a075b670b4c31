import { readPeriod } from "#domain/articles/article.ts";
import { findArticle } from "#domain/articles/queries.ts";
import { representArticle } from "#domain/articles/representation.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";

type Params = { locale: Locale; year: string; month: string; day: string; slug: string };
type Props = { params: Promise<Params & { format: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, year, month, day, slug, format } = await params;
  const publishedOn = readPeriod(year, month, day);
  const article = publishedOn && (await findArticle({ publishedOn, slug }, locale));
  return respond(format, article ? representArticle(article) : undefined);
}
