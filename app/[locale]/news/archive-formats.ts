import { periodPath, readPage, readPeriod, type Period } from "#domain/articles/article.ts";
import { findNeighbours, listArticles } from "#domain/articles/queries.ts";
import { representArticles } from "#domain/articles/representation.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { respond } from "#platform/formats/respond.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Params = { locale: Locale; year: string; month?: string; day?: string; format: string };
export type ArchiveFormatProps = { params: Promise<Params> };

/** A year, a month or a day of the archive in a format. */
export async function respondArchive(
  request: Request,
  { params }: ArchiveFormatProps,
): Promise<Response> {
  const { locale, year, month, day, format } = await params;
  const period = readPeriod(year, month, day);
  const page = readPage(new URL(request.url).searchParams.get("page"));
  if (!period || !page) return respond(format, undefined);
  const { previous, next } = await findNeighbours(period);
  const list = {
    locale,
    path: periodPath(period),
    title: translator(locale, "news")("archiveOf", { period }),
    formats: ["json", "xml", "md"],
    about: { period, previous: describe(previous, locale), next: describe(next, locale) },
  };
  return respond(format, representArticles(list, await listArticles({ period }, locale, page)));
}

function describe(period: Period | undefined, locale: Locale) {
  return period ? { period, address: absoluteAddress(locale, periodPath(period)) } : null;
}
