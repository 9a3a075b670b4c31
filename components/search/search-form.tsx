import { kinds } from "#domain/search/input.ts";
import {
  isNarrowed,
  kindInAddress,
  questionMaxCharacters,
  searchPath,
  type Question,
} from "#domain/search/search.ts";
import type { Topic } from "#domain/topics/topic.ts";
import { translator } from "#platform/i18n.ts";
import { localePath, locales, type Locale } from "#platform/locales.ts";
import { languageName } from "../page/language-name.ts";
import { ErrorSummary } from "../signature/error-summary.tsx";
import { Field } from "../signature/field.tsx";
import { Choice } from "./choice.tsx";
import { DayField } from "./day-field.tsx";

type Props = {
  locale: Locale;
  question: Question;
  /** Days that were typed and that there are not. */
  wrong: { from?: string | null; to?: string | null };
  topics: Topic[];
};

/** The question as it was asked, to be asked anew; what narrows it is folded away until it is used. */
export function SearchForm({ locale, question, wrong, topics }: Props) {
  const t = translator(locale, "search");
  const news = translator(locale, "news");
  const day = translator(locale, "wrong")("day");
  const mistakes = Object.keys(wrong).map((field) => ({ field, message: day }));
  const toMend = translator(locale, "desk")("mistakes", { count: mistakes.length });
  const named = topics.map(({ slug, name }) => [slug, name] as const);
  const isOpen = isNarrowed(question) || mistakes.length > 0;
  return (
    <form className="search" role="search" action={localePath(locale, searchPath)}>
      {mistakes.length > 0 && <ErrorSummary title={toMend} mistakes={mistakes} />}
      <Field id="q" label={t("label")} hint={t("hint")}>
        {(wiring) => (
          <input
            name="q"
            type="search"
            dir="auto"
            maxLength={questionMaxCharacters}
            defaultValue={question.text}
            {...wiring}
          />
        )}
      </Field>
      <details open={isOpen}>
        <summary>{t("narrow")}</summary>
        <div className="narrow">
          <Choice
            id="topic"
            label={t("topic")}
            any={t("anyTopic")}
            value={question.topic}
            options={named.toSorted(([, one], [, other]) => one.localeCompare(other, locale))}
          />
          <Choice
            id="kind"
            label={t("kind")}
            any={t("anyKind")}
            value={question.kind && kindInAddress(question.kind)}
            options={kinds.map((kind) => [kindInAddress(kind), news(`kind.${kind}`)])}
          />
          <Choice
            id="language"
            label={t("language")}
            any={t("anyLanguage")}
            value={question.language}
            options={locales.map((one) => [one, languageName(one)])}
          />
          <DayField
            id="from"
            label={t("from")}
            value={question.from}
            wrong={wrong.from}
            error={day}
          />
          <DayField id="to" label={t("to")} value={question.to} wrong={wrong.to} error={day} />
        </div>
      </details>
      <button type="submit">{t("submit")}</button>
    </form>
  );
}
