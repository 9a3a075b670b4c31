import type { Happening } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { countryName } from "../figures/formats.ts";
import { inLanguage } from "../page/in-language.ts";

/** What campaigns did on a day, beside what was written. */
export function Happenings({ locale, happenings }: { locale: Locale; happenings: Happening[] }) {
  const t = translator(locale, "news");
  if (happenings.length === 0) return null;
  return (
    <section className="group" aria-labelledby="same-day">
      <h2 className="section-title" id="same-day">
        {t("sameDay")}
      </h2>
      <ul className="articles">
        {happenings.map(({ kind, path, locale: lang, name, country, count, text }, index) => (
          <li key={`${path} ${index}`}>
            <p className="meta">{t(`happened.${kind}`)}</p>
            <div>
              <h3 {...(country ? {} : inLanguage(locale, lang))}>
                <a href={localePath(locale, path)}>
                  {country ? countryName(locale, country) : name}
                </a>
              </h3>
              {count !== null && <p>{translator(locale, "campaign")("delivered", { count })}</p>}
              {text && <p {...inLanguage(locale, lang)}>{text}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
