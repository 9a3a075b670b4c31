import { moment } from "#components/figures/formats.ts";
import { Day } from "#components/page/day.tsx";
import { inLanguage } from "#components/page/in-language.ts";
import { isBehind, writePlace, type KeptArticle, type Place } from "#domain/versions/version.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { SectionHead } from "../section-head.tsx";
import { BeginArticle } from "./begin-article.tsx";
import { languageIn } from "./draft-labels.ts";
import type { NewsScope } from "./news-head.tsx";

/** A draft in a list, with the article it changes or translates, if it is of one. */
export type ListedDraft = {
  id: number;
  title: string;
  locale: Locale;
  kind: "new" | "change" | "translation";
  editedAt: Date;
  scheduledAt: Date | null;
  failedAt: Date | undefined;
};

type Props = {
  locale: Locale;
  scope: NewsScope;
  drafts: ListedDraft[];
  articles: KeptArticle[];
  next: Place | undefined;
  isFirst: boolean;
  done?: "published" | "revised" | "translated" | "discarded" | undefined;
};

/** The news of a campaign, or of none: what is being written, and what is published. */
export function NewsList({ locale, scope, drafts, articles, next, isFirst, done }: Props) {
  const t = translator(locale, "newsDesk");
  const path = `${scope.path}/news`;
  const isEmpty = isFirst && drafts.length === 0 && articles.length === 0;
  return (
    <>
      <SectionHead
        locale={locale}
        campaign={scope.campaign}
        title={t("heading")}
        done={done && t(`done.${done}`)}
        lead={t(scope.campaign === undefined ? "leadEverywhere" : "lead")}
      />
      {isEmpty && <p className="note">{t("none")}</p>}
      <BeginArticle locale={locale} path={path} />
      {isFirst && drafts.length > 0 && (
        <section className="apart" aria-labelledby="drafts">
          <h2 id="drafts">{t("drafts")}</h2>
          <ol className="entries">
            {drafts.map((draft) => (
              <li key={draft.id}>
                <a
                  href={localePath(locale, `${path}/drafts/${draft.id}`)}
                  {...(draft.title !== "" && inLanguage(locale, draft.locale))}
                >
                  {draft.title || t("untitled")}
                </a>
                <DraftLine locale={locale} draft={draft} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {articles.length > 0 && (
        <section className="apart" aria-labelledby="published">
          <h2 id="published">{t("published")}</h2>
          <ol className="entries">
            {articles.map((article) => (
              <li key={article.id}>
                <a
                  href={localePath(locale, `${path}/${article.id}`)}
                  {...inLanguage(locale, article.locale)}
                >
                  {article.title}
                </a>
                <ArticleLine locale={locale} article={article} />
              </li>
            ))}
          </ol>
          {next && (
            <p>
              <a href={localePath(locale, `${path}?after=${writePlace(next)}`)}>{t("older")}</a>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function DraftLine({ locale, draft }: { locale: Locale; draft: ListedDraft }) {
  const t = translator(locale, "newsDesk");
  const { kind, scheduledAt, failedAt, editedAt } = draft;
  const language = languageIn(locale, draft.locale);
  return (
    <p className="meta">
      <strong>{scheduledAt ? t("state.scheduled") : t(`state.${kind}`, { language })}</strong>
      {" · "}
      {scheduledAt
        ? t("scheduledFor", { at: moment(locale, scheduledAt) })
        : t("savedAt", { at: moment(locale, editedAt) })}
      {failedAt && (
        <strong className="over"> {t("failedAt", { at: moment(locale, failedAt) })}</strong>
      )}
    </p>
  );
}

function ArticleLine({ locale, article }: { locale: Locale; article: KeptArticle }) {
  const t = translator(locale, "newsDesk");
  const behind = article.translations.filter((one) => isBehind(one, article));
  const languages = new Intl.ListFormat(locale).format(
    behind.map((one) => languageIn(locale, one.locale)),
  );
  return (
    <p className="meta">
      <Day locale={locale} day={article.publishedOn} /> ·{" "}
      {translator(locale, "news")(`kind.${article.kind}`)}
      {article.retractedAt && (
        <>
          {" · "}
          <strong className="over">{t("state.retracted")}</strong>
        </>
      )}
      {!article.retractedAt && behind.length > 0 && (
        <>
          {" · "}
          <strong>{t("state.behind", { languages })}</strong>
        </>
      )}
    </p>
  );
}
