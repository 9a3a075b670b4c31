import type { Answer } from "#domain/answers/answer.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { Day } from "../page/day.tsx";
import { inLanguage } from "../page/in-language.ts";
import { Cited } from "./cited.tsx";
import { targetName } from "./target-name.ts";

type Props = {
  locale: Locale;
  /** The language in which the organisers write. */
  lang: Locale;
  answers: readonly Answer[];
};

/** What those who are asked have said officially, newest first. */
export function Answers({ locale, lang, answers }: Props) {
  const t = translator(locale, "answers");
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t("title")}</h2>
      <ol className="answers">
        {answers.toReversed().map((answer) => (
          <li key={answer.target.name + answer.answeredOn + answer.text}>
            <h3>{targetName(locale, answer.target)}</h3>
            <p className="meta">
              <Day locale={locale} day={answer.answeredOn} /> ·{" "}
              <Cited locale={locale} {...answer} />
            </p>
            <p className="as-written" {...inLanguage(locale, lang)}>
              {answer.text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
