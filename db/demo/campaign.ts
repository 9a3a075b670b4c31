import { locales } from "#platform/locales.ts";
import { readDocument } from "./document.ts";

export const campaign = {
  slug: "no-impunity-agreements",
  originalLocale: "en" as const,
  goal: 100_000,
};

/** What the campaign says in each of the six languages; `body` is the petition text in Markdown. */
export function readTranslations() {
  return locales.map((locale) => {
    const { one, body } = readDocument(new URL(`campaign/${locale}.md`, import.meta.url));
    return {
      locale,
      title: one("title"),
      summary: one("summary"),
      addressees: one("addressees"),
      body,
    };
  });
}
