import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleList } from "#components/news/article-list.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Pager, pagePath } from "#components/page/pager.tsx";
import { Site } from "#components/page/site.tsx";
import { readPage } from "#domain/articles/article.ts";
import { findTopic } from "#domain/topics/queries.ts";
import { topicPath } from "#domain/topics/topic.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { listPage } from "../../list-page.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { siteProps } from "../../site-props.ts";
import { inLanguage } from "#components/page/in-language.ts";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ page?: string }>;
};

const formats = ["json", "xml", "atom", "md"] as const;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, topic, page } = await readTopic(props);
  const path = pagePath(topicPath(topic), page);
  return pageMetadata({ locale, path, title: topic.name, formats });
}

export default async function TopicPage(props: Props) {
  const { locale, topic, page } = await readTopic(props);
  const path = topicPath(topic);
  const { articles, hasNext } = await listPage({ topicId: topic.id }, locale, page);
  return (
    <Site {...await siteProps(locale, pagePath(path, page))}>
      <p className="kicker">
        <a href={localePath(locale, "/topics")}>{translator(locale, "site")("topics")}</a>
      </p>
      <h1 {...inLanguage(locale, topic.locale)}>{topic.name}</h1>
      <ArticleList locale={locale} articles={articles} />
      <Pager locale={locale} path={path} page={page} hasNext={hasNext} />
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

async function readTopic({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const topic = await findTopic(slug, locale);
  const page = readPage((await searchParams).page);
  if (!topic || !page) notFound();
  return { locale, topic, page };
}
