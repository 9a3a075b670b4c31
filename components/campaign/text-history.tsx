import type { PublishedCampaign } from "#domain/campaigns/campaign.ts";
import type { PublishedVersion } from "#domain/texts/text.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { dayInWords } from "../page/day.tsx";
import { inLanguage } from "../page/in-language.ts";
import { instantInWords } from "../page/instant-in-words.ts";
import { LanguageNote } from "../page/language-note.tsx";
import { TextDifference } from "./text-difference.tsx";
import { UnderCampaign } from "./under-campaign.tsx";

export type SignedVersion = PublishedVersion & { signed: number };

type Props = {
  locale: Locale;
  campaign: PublishedCampaign;
  /** Of the language that the campaign is shown in, oldest first. */
  versions: SignedVersion[];
  countedAt: Date;
};

/** Every version of the text, newest first, with what changed and how many signed it. */
export function TextHistory({ locale, campaign, versions, countedAt }: Props) {
  const t = translator(locale, "textVersions");
  const lang = campaign.locale;
  const { at } = instantInWords(locale, countedAt, "UTC");
  return (
    <>
      <UnderCampaign locale={locale} campaign={campaign} title={t("title")} lead={t("lead")} />
      <LanguageNote locale={locale} shown={lang} />
      <p className="hint">{t("key")}</p>
      {versions.toReversed().map((version) => {
        const { id, number, change, publishedAt, signed, html } = version;
        const before = versions.find((other) => other.number === number - 1);
        return (
          <section className="version" key={id} id={`version-${number}`}>
            <h2>{t("version", { number })}</h2>
            <p>
              {t(`change.${before ? (change ?? "meaning") : "first"}`)}{" "}
              {t("publishedOn", { date: dayInWords(locale, publishedAt) })}{" "}
              {version === versions.at(-1) && t("current")}
            </p>
            <p>
              {t("signed", { count: signed })}{" "}
              <span className="meta">{t("countedAt", { at })}</span>
            </p>
            {before && (
              <>
                <h3>{t("difference", { number: before.number })}</h3>
                <TextDifference locale={locale} lang={lang} older={before} newer={version} />
              </>
            )}
            <details open={!before && versions.length === 1}>
              <summary>{t("wholeText")}</summary>
              <div
                className="text"
                {...inLanguage(locale, lang)}
                dangerouslySetInnerHTML={{ __html: html }}
              />
            </details>
          </section>
        );
      })}
    </>
  );
}
