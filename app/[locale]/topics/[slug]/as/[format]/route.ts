import { readPage } from "#domain/articles/article.ts";
import { listArticles } from "#domain/articles/queries.ts";
import { representArticles } from "#domain/articles/representation.ts";
import { findTopic } from "#domain/topics/queries.ts";
import { topicPath } from "#domain/topics/topic.ts";
import { respond } from "#platform/formats/respond.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { params: Promise<{ locale: Locale; slug: string; format: string }> };

const formats = ["json", "xml", "atom", "md"];

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale, slug, format } = await params;
  const topic = await findTopic(slug, locale);
  const page = readPage(new URL(request.url).searchParams.get("page"));
  if (!topic || !page) return respond(format, undefined);
  const list = {
    locale,
    path: topicPath(topic),
    title: topic.name,
    formats,
    about: { topic: { slug, name: topic.name, language: topic.locale } },
  };
  const articles = await listArticles({ topicId: topic.id }, locale, page);
  return respond(format, representArticles(list, articles));
}
