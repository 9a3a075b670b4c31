import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleList } from "#components/news/article-list.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Pager, pagePath } from "#components/page/pager.tsx";
import { Site } from "#components/page/site.tsx";
import { readPage } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { listPage } from "../list-page.ts";
import { pageMetadata } from "../page-metadata.ts";
import { siteProps } from "../site-props.ts";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ page?: string }>;
};

const path = "/news";
const formats = ["json", "xml", "atom", "md"] as const;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const page = readPage((await searchParams).page) ?? 1;
  const title = translator(locale, "site")("news");
  return pageMetadata({ locale, path: pagePath(path, page), title, formats });
}

export default async function NewsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const page = readPage((await searchParams).page);
  if (!page) notFound();
  const { articles, hasNext } = await listPage({}, locale, page);
  return (
    <Site {...await siteProps(locale, pagePath(path, page))}>
      <h1>{translator(locale, "site")("news")}</h1>
      <ArticleList locale={locale} articles={articles} />
      <Pager locale={locale} path={path} page={page} hasNext={hasNext} />
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}
