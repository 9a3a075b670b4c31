import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Archive } from "#components/news/archive.tsx";
import { periodInWords } from "#components/news/period-in-words.ts";
import { Formats } from "#components/page/formats.tsx";
import { Pager, pagePath } from "#components/page/pager.tsx";
import { Site } from "#components/page/site.tsx";
import { periodPath, readPage, readPeriod } from "#domain/articles/article.ts";
import { findNeighbours } from "#domain/articles/queries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { listPage } from "../list-page.ts";
import { pageMetadata } from "../page-metadata.ts";
import { siteProps } from "../site-props.ts";

export type ArchiveProps = {
  params: Promise<{ locale: Locale; year: string; month?: string; day?: string }>;
  searchParams: Promise<{ page?: string }>;
};

const formats = ["json", "xml", "md"] as const;

/** The head of an archive page of a year, a month or a day. */
export async function archiveMetadata(props: ArchiveProps): Promise<Metadata> {
  const { locale, period, page } = await readArchive(props);
  const title = translator(locale, "news")("archiveOf", { period: periodInWords(locale, period) });
  return pageMetadata({ locale, path: pagePath(periodPath(period), page), title, formats });
}

/** An archive page of a year, a month or a day. */
export async function ArchivePage(props: ArchiveProps) {
  const { locale, period, page } = await readArchive(props);
  const path = periodPath(period);
  const { articles, hasNext } = await listPage({ period }, locale, page);
  const neighbours = await findNeighbours(period);
  return (
    <Site {...await siteProps(locale, pagePath(path, page))}>
      <Archive locale={locale} period={period} articles={articles} {...neighbours} />
      <Pager locale={locale} path={path} page={page} hasNext={hasNext} />
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

async function readArchive({ params, searchParams }: ArchiveProps) {
  const { locale, year, month, day } = await params;
  const period = readPeriod(year, month, day);
  const page = readPage((await searchParams).page);
  if (!period || !page) notFound();
  return { locale, period, page };
}
