import { dayInWords } from "#components/page/day.tsx";
import { inLanguage } from "#components/page/in-language.ts";
import { articlePath } from "#domain/articles/article.ts";
import { isBehind, type KeptArticle, type Note } from "#domain/versions/version.ts";
import { translator } from "#platform/i18n.ts";
import { locales, type Locale, localePath } from "#platform/locales.ts";
import { languageIn } from "./draft-labels.ts";
import { NewsHead, type NewsScope } from "./news-head.tsx";

type Props = {
  locale: Locale;
  scope: NewsScope;
  article: KeptArticle;
  notes: Note[];
  /** The languages in which something is being written at it. */
  written: Locale[];
  done?: "published" | "revised" | "translated" | "retracted" | "related" | "discarded" | undefined;
};

/** A published article as its editors find it: where it stands, and what can be done with it. */
export function ArticleDesk({ locale, scope, article, notes, written, done }: Props) {
  const t = translator(locale, "newsDesk");
  const own = `${scope.path}/news/${article.id}`;
  const day = dayInWords(locale, article.publishedOn);
  return (
    <>
      <NewsHead
        locale={locale}
        scope={scope}
        title={article.title}
        done={done && t(`done.${done}`)}
      />
      <p className="lead">
        {article.retractedAt
          ? t("article.retracted", { date: dayInWords(locale, article.retractedAt) })
          : t("article.standing", { number: article.version, day })}
      </p>
      <p className="desk-links">
        <a href={localePath(locale, articlePath(article))}>{t("article.publicPage")}</a>
        <a href={localePath(locale, `${own}/versions`)}>{t("article.versions")}</a>
        {!article.retractedAt && (
          <a href={localePath(locale, `${own}/related`)}>{t("article.related")}</a>
        )}
      </p>
      {!article.retractedAt && <Languages {...{ locale, article, written, own }} />}
      {notes.length > 0 && (
        <section className="apart" aria-labelledby="notes">
          <h2 id="notes">{t("article.notes")}</h2>
          <ul className="entries">
            {notes.map(({ kind, text, notedOn }, index) => (
              <li key={index}>
                <strong>{t(`article.note.${kind}`, { date: dayInWords(locale, notedOn) })}</strong>
                <p className="as-written" {...inLanguage(locale, article.locale)}>
                  {text}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!article.retractedAt && (
        <section className="apart" aria-labelledby="retract">
          <h2 id="retract">{t("retract.heading")}</h2>
          <p>{t("retract.lead")}</p>
          <p>
            <a className="button plain" href={localePath(locale, `${own}/retract`)}>
              {t("retract.link")}
            </a>
          </p>
        </section>
      )}
    </>
  );
}

type LanguagesProps = Pick<Props, "locale" | "article" | "written"> & { own: string };

/** The languages of an article, each with how far it is and the way to write in it. */
function Languages({ locale, article, written, own }: LanguagesProps) {
  const t = translator(locale, "newsDesk");
  const order = [article.locale, ...locales.filter((code) => code !== article.locale)];
  return (
    <section className="apart" aria-labelledby="languages">
      <h2 id="languages">{t("article.languages")}</h2>
      <ul className="entries">
        {order.map((language) => {
          const name = languageIn(locale, language);
          const translation = article.translations.find((one) => one.locale === language);
          const isOriginal = language === article.locale;
          const standing = isOriginal
            ? "original"
            : !translation
              ? "none"
              : isBehind(translation, article)
                ? "behind"
                : "current";
          const isOpen = written.includes(language);
          const verb = isOpen ? "goOn" : isOriginal || translation ? "change" : "translate";
          return (
            <li key={language} className="in-row">
              <strong>{name}</strong>
              <span className="meta">
                {t(`article.${standing}`)}
                {isOpen && ` · ${t("article.written")}`}
              </span>
              <form method="post" action={localePath(locale, `${own}/write`)}>
                <input type="hidden" name="language" value={language} />
                <button
                  type="submit"
                  className="plain"
                  aria-label={`${t(`article.${verb}`)}: ${name}`}
                >
                  {t(`article.${verb}`)}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
