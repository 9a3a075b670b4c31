import { moment } from "#components/figures/formats.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  path: string;
  /** Who saved it last, and when. */
  by: string | undefined;
  editedAt: Date;
  scheduledAt: Date | null;
  failedAt: Date | undefined;
  /** The article's own page in the newsroom, once there is one. */
  article: string | undefined;
  isBehind?: boolean;
  done?: "saved" | "topicAdded" | "filled" | "scheduled" | "unscheduled" | undefined;
};

/** Where a draft stands, and what can be done with it. */
export function DraftStatus({ locale, path, by, editedAt, article, done, ...rest }: Props) {
  const { scheduledAt, failedAt, isBehind } = rest;
  const t = translator(locale, "newsDesk");
  const at = moment(locale, editedAt);
  return (
    <div className="text-status">
      {done && (
        <p className="note good" role="status">
          {t(`done.${done}`)}
        </p>
      )}
      <p className="meta">{by ? t("savedBy", { by, at }) : t("savedAt", { at })}</p>
      {scheduledAt && (
        <p className="note">{t("scheduledFor", { at: moment(locale, scheduledAt) })}</p>
      )}
      {failedAt && <p className="note wrong">{t("failedAt", { at: moment(locale, failedAt) })}</p>}
      {isBehind && <p className="note">{t("behind")}</p>}
      <p className="acts">
        <a className="button" href={localePath(locale, `${path}/publish`)}>
          {t("toPublish")}
        </a>
        {article && <a href={localePath(locale, article)}>{t("toArticle")}</a>}
        <a href={localePath(locale, `${path}/discard`)}>{t("toDiscard")}</a>
      </p>
    </div>
  );
}
