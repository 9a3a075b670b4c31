import { translator } from "#platform/i18n.ts";
import { locales, type Locale } from "#platform/locales.ts";

/** The words of one article that its form holds besides the body, each in a field of its own. */
export const draftFields = [
  "title",
  "dek",
  "byline",
  "kind",
  "locale",
  "publishedOn",
  "slug",
  "body",
  "pictureAlt",
  "pictureCaption",
  "pictureCredit",
  "quoteText",
  "quoteBy",
  "quoteOn",
  "topics",
  "follows",
] as const;
export type DraftField = (typeof draftFields)[number];

/** What a translation has words for. */
export const translatedFields = [
  "title",
  "dek",
  "body",
  "pictureAlt",
  "pictureCaption",
  "quoteText",
] as const;

/** The names of all fields of a draft, in their order; `rows` sources are asked for. */
export function draftLabels(locale: Locale, rows: number): Record<string, string> {
  const t = translator(locale, "newsDesk");
  const names = draftFields.map((field) => [field, t(`fields.${field}`)]);
  const sources = Array.from({ length: rows }, (_, index) => index + 1).flatMap((number) =>
    (["sourceName", "sourceAddress", "sourceDay"] as const).map((field) => [
      `${field}-${number}`,
      t("ofSource", { number, field: t(`fields.${field}`) }),
    ]),
  );
  const topic = [["newTopicSlug", t("fields.newTopicSlug")]];
  const inLanguages = locales.map((language) => [
    `newTopic-${language}`,
    t("topicIn", { language: languageIn(locale, language) }),
  ]);
  return Object.fromEntries([...names, ...sources, ...topic, ...inLanguages]) as Record<
    string,
    string
  >;
}

/** The name of a language in another one. */
export function languageIn(locale: Locale, language: Locale): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
}
