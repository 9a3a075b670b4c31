import type { Metadata } from "next";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { TopicList } from "#components/topics/topic-list.tsx";
import { listTopics } from "#domain/topics/queries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { pageMetadata } from "../page-metadata.ts";
import { siteProps } from "../site-props.ts";

type Props = { params: Promise<{ locale: Locale }> };

const path = "/topics";
const formats = ["json", "xml", "atom", "md"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return pageMetadata({ locale, path, title: translator(locale, "site")("topics"), formats });
}

export default async function TopicsPage({ params }: Props) {
  const { locale } = await params;
  return (
    <Site {...await siteProps(locale, path)}>
      <h1>{translator(locale, "site")("topics")}</h1>
      <TopicList locale={locale} topics={await listTopics(locale)} />
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}
