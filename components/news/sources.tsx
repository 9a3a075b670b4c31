import type { Source } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Day } from "../page/day.tsx";

type Props = { locale: Locale; lang: Locale; sources: Source[] };

export function Sources({ locale, lang, sources }: Props) {
  const t = translator(locale, "news");
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t("sources")}</h2>
      {sources.length === 0 && <p>{t("noSources")}</p>}
      <ul className="list">
        {sources.map(({ name, address, publishedOn }) => (
          <li key={name + address}>
            {address ? (
              <a href={address} {...inLanguage(locale, lang)}>
                {name}
              </a>
            ) : (
              <span {...inLanguage(locale, lang)}>{name}</span>
            )}
            {publishedOn && (
              <>
                , <Day locale={locale} day={publishedOn} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
