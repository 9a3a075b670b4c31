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
      <ol className="list sources">
        {sources.map(({ name, address, publishedOn }) => (
          <li key={name + address}>
            {address ? (
              <a href={address} {...inLanguage(locale, lang)}>
                {name}
              </a>
            ) : (
              <span {...inLanguage(locale, lang)}>{name}</span>
            )}
            <SourceFacts locale={locale} address={address} publishedOn={publishedOn} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whose site it is and of which day, so that readers can judge before they follow the link. */
function SourceFacts({ locale, address, publishedOn }: Omit<Source, "name"> & { locale: Locale }) {
  if (!address && !publishedOn) return null;
  return (
    <span className="meta">
      {address && <bdi>{new URL(address).host}</bdi>}
      {address && publishedOn && " · "}
      {publishedOn && <Day locale={locale} day={publishedOn} />}
    </span>
  );
}
