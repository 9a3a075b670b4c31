import { isNarrowed, questionPath, type Question } from "#domain/search/search.ts";
import { translator } from "#platform/i18n.ts";
import { localePath, type Locale } from "#platform/locales.ts";

type Props = { locale: Locale; question: Question };

const tips = ["all", "phrase", "beginning", "accents", "languages"] as const;

/** Says why nothing stands here, and how to ask. */
export function NothingFound({ locale, question }: Props) {
  const t = translator(locale, "search");
  const { text, phrases, isCut } = question;
  const wide = { text, isCut, phrases };
  const why = text === "" ? "start" : phrases.length === 0 ? "noWord" : "none";
  return (
    <section className="nothing" aria-labelledby="nothing">
      <h2 id="nothing" className="section-title">
        {t(why)}
      </h2>
      {isCut && <p className="note">{t("cut", { question: text })}</p>}
      {why === "none" && isNarrowed(question) && (
        <p>
          <a href={localePath(locale, questionPath(wide))}>{t("everywhere")}</a>
        </p>
      )}
      <ul className="tips">
        {tips.map((tip) => (
          <li key={tip}>{t(`tips.${tip}`)}</li>
        ))}
      </ul>
    </section>
  );
}
