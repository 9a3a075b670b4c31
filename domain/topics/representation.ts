import { absoluteAddress } from "#platform/addresses.ts";
import type { FeedEntry } from "#platform/formats/atom.ts";
import { formatLinks } from "#platform/formats/links.ts";
import { markdownDocument, markdownLink, plainWords } from "#platform/formats/markdown.ts";
import type { Representation } from "#platform/formats/representation.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { topicPath, type ListedTopic } from "./topic.ts";

const path = "/topics";

/** All topics that have articles (JSON, XML, Atom, Markdown). */
export function representTopics(topics: ListedTopic[], locale: Locale): Representation {
  const t = translator(locale, "site");
  const address = absoluteAddress(locale, path);
  const title = t("topics");
  const data = {
    address,
    language: locale,
    title,
    topics: topics.map(describe),
    formats: formatLinks(locale, path, ["json", "xml", "atom", "md"]),
  };
  const feed = {
    id: address,
    title: `${title} · ${t("name")}`,
    author: t("name"),
    address,
    self: absoluteAddress(locale, `${path}.atom`),
    entries: topics.map((topic) => toEntry(topic, locale)),
  };
  const markdown = markdownDocument({ address, language: locale, title }, [
    `# ${plainWords(title)}`,
    topics.map((topic) => `- ${writeTopic(topic, locale)}`).join("\n"),
  ]);
  return { name: "topics", language: locale, data, feed, markdown };
}

function describe(topic: ListedTopic) {
  return {
    address: addressOf(topic),
    slug: topic.slug,
    name: topic.name,
    language: topic.locale,
    count: topic.articles,
    updatedAt: topic.updatedAt.toISOString(),
    formats: formatLinks(topic.locale, topicPath(topic), ["json", "xml", "atom", "md"]),
  };
}

function toEntry(topic: ListedTopic, locale: Locale): FeedEntry {
  return {
    id: addressOf(topic),
    address: addressOf(topic),
    language: topic.locale,
    title: topic.name,
    summary: countInWords(topic, locale),
    author: translator(locale, "site")("name"),
    updatedAt: topic.updatedAt,
    topics: [],
  };
}

function writeTopic(topic: ListedTopic, locale: Locale): string {
  return `${markdownLink(topic.name, addressOf(topic))}: ${countInWords(topic, locale)}`;
}

function countInWords({ articles }: ListedTopic, locale: Locale): string {
  return translator(locale, "topics")("articles", { count: articles });
}

function addressOf(topic: ListedTopic): string {
  return absoluteAddress(topic.locale, topicPath(topic));
}
