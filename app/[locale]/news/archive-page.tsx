import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Archive } from "#components/news/archive.tsx";
import { ArticleList } from "#components/news/article-list.tsx";
import { ByTopic } from "#components/news/by-topic.tsx";
import { Happenings } from "#components/news/happenings.tsx";
import { periodInWords } from "#components/news/period-in-words.ts";
import { Formats } from "#components/page/formats.tsx";
import { Pager } from "#components/page/pager.tsx";
import { Site } from "#components/page/site.tsx";
import { besidePaths, periodPath, placePath, readPeriod } from "#domain/articles/article.ts";
import { findNeighbours } from "#domain/articles/find-neighbours.ts";
import { listOfDay } from "#domain/campaigns/list-of-day.ts";
import { isDay } from "#platform/calendar.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { askedPath, listPage, type ListQuery } from "../list-page.ts";
import { pageMetadata } from "../page-metadata.ts";
import { siteProps } from "../site-props.ts";
import { beside } from "./archive-calendar.tsx";

export type ArchiveProps = {
  params: Promise<{ locale: Locale; year: string; month?: string; day?: string }>;
  searchParams: ListQuery;
};

const formats = ["json", "xml", "md"] as const;

/** The head of an archive page of a year, a month or a day. */
export async function archiveMetadata(props: ArchiveProps): Promise<Metadata> {
  const { locale, period } = await readArchive(props);
  const title = translator(locale, "news")("archiveOf", { period: periodInWords(locale, period) });
  const path = await askedPath(periodPath(period), props.searchParams);
  return pageMetadata({ locale, path, title, formats });
}

/** An archive page of a year, a month or a day. */
export async function ArchivePage(props: ArchiveProps) {
  const { locale, period } = await readArchive(props);
  const path = periodPath(period);
  const found = await listPage({ period }, locale, props.searchParams);
  const neighbours = await findNeighbours(period);
  const { articles } = found;
  return (
    <Site {...await siteProps(locale, placePath(path, found.place))}>
      <Archive
        locale={locale}
        period={period}
        {...neighbours}
        beside={await beside(locale, period)}
      >
        {isDay(period) ? (
          <>
            <ByTopic locale={locale} articles={articles} />
            <Happenings locale={locale} happenings={await listOfDay(period)} />
          </>
        ) : (
          <ArticleList locale={locale} articles={articles} />
        )}
        <Pager locale={locale} {...besidePaths(path, found)} />
      </Archive>
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

async function readArchive({ params }: ArchiveProps) {
  const { locale, year, month, day } = await params;
  const period = readPeriod(year, month, day);
  if (!period) notFound();
  return { locale, period };
}
