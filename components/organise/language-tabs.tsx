import type { Staleness } from "#domain/texts/text.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

/** What there is in a language: nothing, something written, something shown, and whether it is behind. */
export type LanguageState = {
  language: Locale;
  isOriginal: boolean;
  isShown: boolean;
  isWritten: boolean;
  staleness: Staleness;
};

type Props = { locale: Locale; path: string; chosen: Locale; languages: LanguageState[] };

/** The languages of a campaign, each with how far it is. */
export function LanguageTabs({ locale, path, chosen, languages }: Props) {
  const t = translator(locale, "text");
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (
    <nav className="language-tabs" aria-label={t("languages")}>
      <ul>
        {languages.map((state) => (
          <li key={state.language}>
            <a
              href={localePath(locale, `${path}/${state.language}`)}
              aria-current={state.language === chosen ? "page" : undefined}
            >
              {names.of(state.language)}
            </a>
            <span className="meta">{t(`standing.${standingOf(state)}`)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function standingOf({ isOriginal, isShown, isWritten, staleness }: LanguageState) {
  if (isOriginal) return isWritten && isShown ? "originalWritten" : "original";
  if (!isShown && !isWritten) return "none";
  if (staleness !== "fresh") return "stale";
  return isWritten ? "written" : "shown";
}
