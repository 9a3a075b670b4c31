import { absoluteAddress } from "#platform/addresses.ts";
import { markdownDocument, plainWords } from "#platform/formats/markdown.ts";
import type { Representation } from "#platform/formats/representation.ts";
import { translator } from "#platform/i18n.ts";
import { articlePath, type RetractedArticle } from "./article.ts";

/** What programs are told of an article that has been taken back (JSON, XML, Markdown), with status 410. */
export function representRetracted(article: RetractedArticle): Representation {
  const { locale, title, publishedOn, notes } = article;
  const t = translator(locale, "news");
  const address = absoluteAddress(locale, articlePath(article));
  const retractedAt = article.retractedAt.toISOString();
  return {
    name: "retraction",
    language: locale,
    data: { address, language: locale, title, publishedOn, retractedAt, notes },
    markdown: markdownDocument({ address, language: locale, title, publishedOn, retractedAt }, [
      `# ${plainWords(t("retracted"))}`,
      ...notes.map(({ notedOn, text }) => `${notedOn}: ${plainWords(text)}`),
    ]),
  };
}
