import type { PaperFile } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { calendarOf, type Locale } from "#platform/locales.ts";
import { paperAddress } from "#platform/picture-address.ts";

type Props = { locale: Locale; slug: string; paper: PaperFile };

/** The file of a paper, with what there is to know before it is fetched. */
export function Paper({ locale, slug, paper }: Props) {
  const t = translator(locale, "news");
  const language = new Intl.DisplayNames(locale, { type: "language" }).of(paper.locale);
  return (
    <section className="paper" aria-labelledby="paper">
      <h2 id="paper">{t("paper")}</h2>
      <p>
        <a
          className="button"
          href={paperAddress(paper.file, slug)}
          type="application/pdf"
          hrefLang={paper.locale}
          download
        >
          {t("download")}
        </a>
      </p>
      <p className="meta">
        {t("paperFacts", {
          size: sizeInWords(locale, paper.bytes),
          language: language ?? paper.locale,
        })}
      </p>
    </section>
  );
}

function sizeInWords(locale: Locale, bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(calendarOf(locale), {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return format.format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
}
