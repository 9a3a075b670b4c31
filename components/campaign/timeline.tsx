import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Day } from "../page/day.tsx";
import type { Moment } from "./moments.ts";

/** As many as a reader takes in; and of those before as many as keep the page light. */
const shown = 12;
const folded = 100;

/** What has happened, oldest first: the last of it, and before it what can be unfolded. */
export function Timeline({ locale, moments }: { locale: Locale; moments: Moment[] }) {
  const t = translator(locale, "campaign");
  const earlier = moments.slice(-(shown + folded), -shown);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t("timeline")}</h2>
      {earlier.length > 0 && (
        <details>
          <summary>{t("earlierMoments", { count: earlier.length })}</summary>
          <Moments locale={locale} moments={earlier} />
        </details>
      )}
      <Moments locale={locale} moments={moments.slice(-shown)} />
    </section>
  );
}

function Moments({ locale, moments }: { locale: Locale; moments: Moment[] }) {
  return (
    <ol className="timeline">
      {moments.map(({ day, text, lang, path }) => (
        <li key={day + text}>
          <Day locale={locale} day={day} />
          {path ? (
            <a href={path} {...inLanguage(locale, lang)}>
              {text}
            </a>
          ) : (
            <span {...inLanguage(locale, lang)}>{text}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
