import { moment } from "#components/figures/formats.ts";
import { Field } from "#components/signature/field.tsx";
import type { Version } from "#domain/versions/version.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { ContentDifference } from "./content-difference.tsx";
import { languageIn } from "./draft-labels.ts";
import { NewsHead, type NewsScope } from "./news-head.tsx";

type Props = {
  locale: Locale;
  scope: NewsScope;
  path: string;
  title: string;
  language: Locale;
  /** The languages that have versions. */
  languages: Locale[];
  /** Of the language, oldest first. */
  versions: Version[];
  older: Version | undefined;
  newer: Version;
};

/** Every version of an article in a language, and what changed between any two. */
export function VersionCompare({ locale, scope, path, title, language, ...rest }: Props) {
  const { languages, versions, older, newer } = rest;
  const t = translator(locale, "newsDesk");
  const own = localePath(locale, path);
  const choose = (id: "from" | "to", chosen: Version | undefined) => (
    <Field id={id} label={t(`versions.${id}`)}>
      {(wiring) => (
        <select name={id} defaultValue={chosen?.number} {...wiring}>
          {versions.map(({ number }) => (
            <option key={number} value={number}>
              {t("versions.version", { number })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <>
      <NewsHead {...{ locale, scope, title }} lead={t("versions.lead")} />
      <p className="desk-links">
        <a href={localePath(locale, path.slice(0, path.lastIndexOf("/")))}>{t("toArticle")}</a>
        {languages.map((one) => (
          <a
            key={one}
            href={`${own}?language=${one}`}
            aria-current={one === language ? "page" : undefined}
          >
            {languageIn(locale, one)}
          </a>
        ))}
      </p>
      <ol className="entries" reversed>
        {versions.toReversed().map(({ number, publishedAt, by, content }) => (
          <li key={number}>
            <strong>{t("versions.version", { number })}</strong> <bdi>{content.title}</bdi>
            <p className="meta">
              {by
                ? t("versions.by", { by, at: moment(locale, publishedAt) })
                : t("versions.at", { at: moment(locale, publishedAt) })}
            </p>
          </li>
        ))}
      </ol>
      {older && (
        <>
          <form className="filter" method="get" action={own}>
            <input type="hidden" name="language" value={language} />
            {choose("from", older)}
            {choose("to", newer)}
            <p className="acts">
              <button type="submit" className="plain">
                {t("versions.compare")}
              </button>
            </p>
          </form>
          <section className="version">
            <h2>{t("versions.between", { from: older.number, to: newer.number })}</h2>
            <p className="hint">{translator(locale, "textVersions")("key")}</p>
            <ContentDifference
              locale={locale}
              lang={language}
              older={older.content}
              newer={newer.content}
            />
          </section>
        </>
      )}
    </>
  );
}
