import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Day } from "../page/day.tsx";
import type { Moment } from "./moments.ts";

export function Timeline({ locale, moments }: { locale: Locale; moments: Moment[] }) {
  const t = translator(locale, "campaign");
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t("timeline")}</h2>
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
    </section>
  );
}
