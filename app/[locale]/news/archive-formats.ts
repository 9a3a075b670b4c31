import { periodPath, readPeriod, type Period, type PeriodCount } from "#domain/articles/article.ts";
import { countByPeriod } from "#domain/articles/count-by-period.ts";
import { findNeighbours } from "#domain/articles/find-neighbours.ts";
import { campaignPath, type Happening } from "#domain/campaigns/campaign.ts";
import { listOfDay } from "#domain/campaigns/list-of-day.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { isDay } from "#platform/calendar.ts";
import { respond } from "#platform/formats/respond.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { respondList } from "../respond-list.ts";

type Params = { locale: Locale; year: string; month?: string; day?: string; format: string };
export type ArchiveFormatProps = { params: Promise<Params> };

/** A year, a month or a day of the archive in a format. */
export async function respondArchive(
  request: Request,
  { params }: ArchiveFormatProps,
): Promise<Response> {
  const { locale, year, month, day, format } = await params;
  const period = readPeriod(year, month, day);
  if (!period) return respond(format, undefined);
  const { previous, next } = await findNeighbours(period);
  const list = {
    locale,
    path: periodPath(period),
    title: translator(locale, "news")("archiveOf", { period }),
    formats: ["json", "xml", "md"],
    about: {
      period,
      previous: describe(previous, locale),
      next: describe(next, locale),
      ...(await describeContent(period, locale)),
    },
  };
  return respondList(request, format, { period }, list);
}

/** The months of a year and the days of a month with their articles; of a day, what campaigns did. */
async function describeContent(period: Period, locale: Locale) {
  if (isDay(period)) {
    const happenings = await listOfDay(period);
    return { happenings: happenings.map(describeHappening) };
  }
  const counts = await countByPeriod({ period }, period.length === 4 ? 7 : 10);
  return { periods: counts.map((count) => describeCount(count, locale)) };
}

function describe(period: Period | undefined, locale: Locale) {
  return period ? { period, address: absoluteAddress(locale, periodPath(period)) } : null;
}

function describeCount({ period, articles }: PeriodCount, locale: Locale) {
  return { ...describe(period, locale)!, count: articles };
}

function describeHappening({ kind, path, slug, locale, name, country, count, text }: Happening) {
  const campaign = absoluteAddress(locale, campaignPath({ slug }));
  const address = absoluteAddress(locale, path);
  return { kind, address, campaign, language: locale, name, country, count, text };
}
