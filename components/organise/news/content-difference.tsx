import { Difference } from "#components/page/difference.tsx";
import type { ArticleContent } from "#domain/drafts/draft.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { locale: Locale; lang: Locale; older: ArticleContent; newer: ArticleContent };

/** What changed between two versions of an article, in each part that did. */
export function ContentDifference({ locale, lang, older, newer }: Props) {
  const t = translator(locale, "newsDesk");
  const [then, now] = [partsOf(older), partsOf(newer)];
  const changed = (Object.keys(then) as (keyof typeof then)[]).filter(
    (part) => then[part] !== now[part],
  );
  if (changed.length === 0) return <p>{t("versions.same")}</p>;
  return changed.map((part) => (
    <div className="changed-part" key={part}>
      <p className="label">{part === "sources" ? t("parts.sources") : t(`fields.${part}`)}</p>
      <Difference locale={locale} lang={lang} older={then[part]} newer={now[part]} />
    </div>
  ));
}

function partsOf({ topics, sources, picture, pulledQuote, follows, ...words }: ArticleContent) {
  const { title, dek, byline, kind, body } = words;
  return {
    title,
    dek,
    byline,
    kind,
    body,
    topics: topics.join(", "),
    sources: sources
      .map((source) => [source.name, source.address, source.publishedOn].filter(Boolean).join(", "))
      .join("\n"),
    pictureAlt: picture?.alt ?? "",
    pictureCaption: picture?.caption ?? "",
    pictureCredit: picture?.credit ?? "",
    quoteText: pulledQuote?.text ?? "",
    quoteBy: pulledQuote?.saidBy ?? "",
    quoteOn: pulledQuote?.saidOn ?? "",
    follows: follows ?? "",
  };
}
