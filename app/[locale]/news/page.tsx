import type { Metadata } from "next";
import { ArticleList } from "#components/news/article-list.tsx";
import { Kinds } from "#components/news/kinds.tsx";
import { Years } from "#components/news/periods.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Pager } from "#components/page/pager.tsx";
import { Site } from "#components/page/site.tsx";
import { besidePaths, placePath } from "#domain/articles/article.ts";
import { countByPeriod } from "#domain/articles/count-by-period.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { askedPath, listPage, type ListQuery } from "../list-page.ts";
import { pageMetadata } from "../page-metadata.ts";
import { siteProps } from "../site-props.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: ListQuery };

const path = "/news";
const formats = ["json", "xml", "atom", "md"] as const;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = translator(locale, "site")("news");
  const at = await askedPath(path, searchParams);
  return pageMetadata({ locale, path: at, title, formats, feed: `${path}/feed.json` });
}

export default async function NewsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const found = await listPage({}, locale, searchParams);
  return (
    <Site {...await siteProps(locale, placePath(path, found.place))}>
      <h1>{translator(locale, "site")("news")}</h1>
      <Kinds locale={locale} />
      <div className="with-aside">
        <div className="aside">
          <Years locale={locale} years={await countByPeriod({}, 4)} />
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
