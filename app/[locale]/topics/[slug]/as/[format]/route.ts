import { findTopic } from "#domain/topics/queries.ts";
import { topicPath } from "#domain/topics/topic.ts";
import { countByPeriod } from "#domain/articles/count-by-period.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";
import { respondList } from "../../../../respond-list.ts";

type Props = { params: Promise<{ locale: Locale; slug: string; format: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale, slug, format } = await params;
  const topic = await findTopic(slug, locale);
  if (!topic) return respond(format, undefined);
  const years = await countByPeriod({ topicId: topic.id }, 4);
  const list = {
    locale,
    path: topicPath(topic),
    title: topic.name,
    formats: ["json", "xml", "atom", "md"],
    about: {
      topic: { slug, name: topic.name, language: topic.locale },
      years: years.map(({ period, articles }) => ({ period, count: articles })),
    },
  };
  return respondList(request, format, { topicId: topic.id }, list);
}
