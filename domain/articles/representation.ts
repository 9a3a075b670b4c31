import { topicPath } from "#domain/topics/topic.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { formatLinks } from "#platform/formats/links.ts";
import {
  markdownDocument,
  markdownLink,
  markdownSection,
  plainWords,
} from "#platform/formats/markdown.ts";
import type { PlainObject, Representation } from "#platform/formats/representation.ts";
import { translator } from "#platform/i18n.ts";
import { defaultLocale, type Locale } from "#platform/locales.ts";
import {
  articlePath,
  type Article,
  type ListedArticle,
  type PaperFile,
  type RelatedArticle,
  type Source,
} from "./article.ts";

/** An article (JSON, XML, Markdown). It has one language, and its true address is in it. */
export function representArticle(article: Article): Representation {
  const { locale, campaignSlug, pulledQuote } = article;
  const campaign = campaignSlug && {
    slug: campaignSlug,
    address: absoluteAddress(locale, campaignPath({ slug: campaignSlug })),
  };
  const data = {
    ...describeListed(article),
    campaign: campaign || null,
    pulledQuote,
    paper: article.paper && describePaper(article.paper),
    notes: article.notes,
    translations: article.locales.map((language) => ({
      language,
      address: absoluteAddress(language, articlePath(article)),
    })),
    sources: article.sources,
    relatedArticles: article.related.map((related) => ({
      ...describeBriefly(related),
      reason: related.reason,
    })),
    markdown: article.body,
    html: article.html,
  };
  const markdown = writeArticle(article);
  return { name: "article", language: locale, data, markdown };
}

/** An article as lists have it. */
export function describeListed(article: ListedArticle) {
  const { locale, picture } = article;
  return {
    ...describeBriefly(article),
    slug: article.slug,
    byline: article.byline,
    updatedAt: article.updatedAt.toISOString(),
    topics: article.topics.map((topic) => ({
      slug: topic.slug,
      name: topic.name,
      language: topic.locale,
      address: absoluteAddress(topic.locale, topicPath(topic)),
    })),
    picture: picture && describePicture(picture),
    formats: formatLinks(locale, articlePath(article), ["json", "xml", "md"]),
  };
}

function describeBriefly(article: Omit<RelatedArticle, "reason" | "reasonLocale">) {
  return {
    address: addressOf(article),
    kind: article.kind,
    publishedOn: article.publishedOn,
    language: article.locale,
    title: article.title,
    dek: article.dek,
  };
}

function describePicture({ file, ...words }: NonNullable<ListedArticle["picture"]>): PlainObject {
  return { address: absoluteAddress(defaultLocale, `/${file}`), ...words };
}

function describePaper({ file, bytes, locale }: PaperFile): PlainObject {
  return { address: absoluteAddress(defaultLocale, `/${file}`), bytes, language: locale };
}

/** Where an article is read in the language of its words. */
export function addressOf(article: { locale: Locale; publishedOn: string; slug: string }): string {
  return absoluteAddress(article.locale, articlePath(article));
}

function writeArticle(article: Article): string {
  const { locale, title, dek, byline, publishedOn, body, sources, related } = article;
  const t = translator(locale, "news");
  const fields = { address: addressOf(article), language: locale, title, byline, publishedOn };
  return markdownDocument(fields, [
    `# ${plainWords(title)}`,
    `*${plainWords(dek)}*`,
    body,
    ...markdownSection(t("sources"), sources.map(writeSource)),
    ...markdownSection(t("related"), related.map(writeRelated)),
  ]);
}

function writeSource({ name, address, publishedOn }: Source): string {
  const source = address ? markdownLink(name, address) : plainWords(name);
  return publishedOn ? `${source}, ${publishedOn}` : source;
}

function writeRelated(related: RelatedArticle): string {
  const link = markdownLink(related.title, addressOf(related));
  return `${link}, ${related.publishedOn}: ${plainWords(related.reason)}`;
}
