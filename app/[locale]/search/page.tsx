import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { FoundList } from "#components/search/found-list.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { readFoundPage, readQuestion, type Asked } from "#domain/search/input.ts";
import { searchArticles } from "#domain/search/queries.ts";
import { questionPath, searchPath } from "#domain/search/search.ts";
import { mapTopics } from "#domain/topics/queries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { pageMetadata } from "../page-metadata.ts";
import { siteProps } from "../site-props.ts";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Asked & { page?: string }>;
};

/** There are as many such pages as questions: no search engine is to keep them. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const asked = await searchParams;
  const { question } = readQuestion(asked);
  const path = questionPath(question, readFoundPage(asked.page) ?? 1);
  const t = translator(locale, "search");
  const title = question.text ? t("titleOf", { question: question.text }) : t("title");
  return { ...pageMetadata({ locale, path, title }), robots: { index: false, follow: true } };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = await searchParams;
  const { question, wrong } = readQuestion(asked);
  const page = readFoundPage(asked.page);
  if (!page) notFound();
  const found = await searchArticles(question, locale, page);
  if (page > 1 && found.articles.length === 0) notFound();
  const topics = [...(await mapTopics(locale)).values()];
  const path = questionPath(question, page);
  return (
    <Site {...await siteProps(locale, path)}>
      <h1>{translator(locale, "search")("title")}</h1>
      <SearchForm locale={locale} question={question} wrong={wrong} topics={topics} />
      <FoundList locale={locale} question={question} {...found} />
      {found.articles.length > 0 && (
        <Formats
          locale={locale}
          path={searchPath}
          formats={["json", "xml"]}
          query={path.slice(searchPath.length)}
        />
      )}
    </Site>
  );
}
