import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

/** Whose news it is: where that begins, without language, and the campaign if it is one. */
export type NewsScope = { path: string; campaign: { title: string } | undefined };

type Props = {
  locale: Locale;
  scope: NewsScope;
  title: string;
  lead?: string;
  /** Leads back to the list, from everywhere but the list itself. */
  isWithin?: boolean;
};

/** What a page of the newsroom is, and whose. */
export function NewsHead({ locale, scope, title, lead, isWithin }: Props) {
  const t = translator(locale, "newsDesk");
  const organise = translator(locale, "organise");
  return (
    <header>
      <p className="kicker trail">
        <a href={localePath(locale, scope.path)} dir="auto">
          {scope.campaign?.title ?? organise("installation")}
        </a>
        {isWithin && <a href={localePath(locale, `${scope.path}/news`)}>{t("heading")}</a>}
      </p>
      <h1 dir="auto">{title}</h1>
      {lead && <p className="lead">{lead}</p>}
    </header>
  );
}
