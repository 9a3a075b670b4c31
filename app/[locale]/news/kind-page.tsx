import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleList } from "#components/news/article-list.tsx";
import { Kinds } from "#components/news/kinds.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Pager } from "#components/page/pager.tsx";
import { Site } from "#components/page/site.tsx";
import { besidePaths, isKindAddress, kindAddresses, placePath } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { askedPath, listPage, type ListQuery } from "../list-page.ts";
import { pageMetadata } from "../page-metadata.ts";
import { siteProps } from "../site-props.ts";

type Props = { params: Promise<{ locale: Locale; year: string }>; searchParams: ListQuery };

const formats = ["json", "xml", "atom", "md"] as const;

/** The head of the list of all articles of one kind. */
export async function kindMetadata(props: Props): Promise<Metadata> {
  const { locale, path, title } = await readKind(props);
  const at = await askedPath(path, props.searchParams);
  return pageMetadata({ locale, path: at, title, formats, feed: `${path}/feed.json` });
}

/** All articles of one kind. */
export async function KindPage(props: Props) {
  const { locale, address, kind, path, title } = await readKind(props);
  const found = await listPage({ kind }, locale, props.searchParams);
  return (
    <Site {...await siteProps(locale, placePath(path, found.place))}>
      <p className="kicker">
        <a href={localePath(locale, "/news")}>{translator(locale, "site")("news")}</a>
      </p>
      <h1>{title}</h1>
      <Kinds locale={locale} current={address} />
      <ArticleList locale={locale} articles={found.articles} />
      <Pager locale={locale} {...besidePaths(path, found)} />
      <Formats locale={locale} path={path} formats={formats} hasFeed />
    </Site>
  );
}

async function readKind({ params }: Props) {
  const { locale, year: address } = await params;
  if (!isKindAddress(address)) notFound();
  const kind = kindAddresses[address];
  const title = translator(locale, "news")(`lists.${kind}`);
  return { locale, address, kind, path: `/news/${address}`, title };
}
