import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleList } from "#components/news/article-list.tsx";
import { TimeLine } from "#components/news/time-line.tsx";
import { Formats } from "#components/page/formats.tsx";
import { inLanguage } from "#components/page/in-language.ts";
import { Pager } from "#components/page/pager.tsx";
import { Site } from "#components/page/site.tsx";
import { besidePaths, placePath } from "#domain/articles/article.ts";
import { countByPeriod } from "#domain/articles/count-by-period.ts";
import { findTopic } from "#domain/topics/queries.ts";
import { topicPath } from "#domain/topics/topic.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { askedPath, listPage, type ListQuery } from "../../list-page.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { siteProps } from "../../site-props.ts";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: ListQuery };

const formats = ["json", "xml", "atom", "md"] as const;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, topic, path } = await readTopic(props);
  const at = await askedPath(path, props.searchParams);
  return pageMetadata({ locale, path: at, title: topic.name, formats, feed: `${path}/feed.json` });
}

export default async function TopicPage(props: Props) {
  const { locale, topic, path } = await readTopic(props);
  const found = await listPage({ topicId: topic.id }, locale, props.searchParams);
  const months = await countByPeriod({ topicId: topic.id }, 7);
  return (
    <Site {...await siteProps(locale, placePath(path, found.place))}>
      <p className="kicker">
        <a href={localePath(locale, "/topics")}>{translator(locale, "site")("topics")}</a>
      </p>
      <h1 {...inLanguage(locale, topic.locale)}>{topic.name}</h1>
      <div className="with-aside">
        <div className="aside">
          <TimeLine locale={locale} path={path} months={months} />
        </div>
        <div>
          <ArticleList locale={locale} articles={found.articles} />
          <Pager locale={locale} {...besidePaths(path, found)} />
        </div>
      </div>
      <Formats locale={locale} path={path} formats={formats} hasFeed />
    </Site>
  );
}

async function readTopic({ params }: Props) {
  const { locale, slug } = await params;
  const topic = await findTopic(slug, locale);
  if (!topic) notFound();
  return { locale, topic, path: topicPath(topic) };
}
