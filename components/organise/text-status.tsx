import type { Staleness, TextStanding } from "#domain/texts/text.ts";
import { dayInWords } from "#components/page/day.tsx";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  path: string;
  preview: string;
  standing: TextStanding;
  isCampaignPublished: boolean;
  staleness: Staleness;
};

/** What readers see in this language, what is being written, and what can be done with it. */
export function TextStatus({ locale, path, preview, standing, ...rest }: Props) {
  const { isCampaignPublished, staleness } = rest;
  const { shown, draft } = standing;
  const t = translator(locale, "text");
  return (
    <div className="text-status">
      {shown && (
        <p>{t("shown", { number: shown.number, date: dayInWords(locale, shown.publishedAt) })}</p>
      )}
      {draft && (
        <p>{t(isCampaignPublished ? "draft" : "draftOfDraft", { number: draft.number })}</p>
      )}
      {staleness !== "fresh" && <p className="note">{t(`stale.${staleness}`)}</p>}
      <p className="acts">
        {draft && isCampaignPublished && (
          <a className="button" href={localePath(locale, `${path}/publish`)}>
            {t("toPublish")}
          </a>
        )}
        {(draft || shown) && <a href={localePath(locale, preview)}>{t("preview")}</a>}
        {draft && shown && <a href={localePath(locale, `${path}/discard`)}>{t("toDiscard")}</a>}
      </p>
    </div>
  );
}
