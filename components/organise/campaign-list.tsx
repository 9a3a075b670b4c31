import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import type { NavCampaign } from "./campaign-nav.tsx";
import { StateLine } from "./state-line.tsx";

type Props = { locale: Locale; campaigns: NavCampaign[]; isBeginOffered?: boolean };

/** Everything an organiser has a role in or, while there is nothing, how it begins. */
export function CampaignList({ locale, campaigns, isBeginOffered }: Props) {
  const t = translator(locale, "organise");
  return (
    <>
      <h1>{t("campaigns")}</h1>
      {campaigns.length === 0 && (
        <p className="dek">{isBeginOffered ? t("emptyBegin") : t("empty")}</p>
      )}
      {isBeginOffered && (
        <p className="acts">
          <a className="button" href={localePath(locale, "/organise/new-campaign")}>
            {t("begin")}
          </a>
        </p>
      )}
      <ul className="own-campaigns">
        {campaigns.map(({ slug, title, locale: language, state, count }) => (
          <li key={slug}>
            <h2>
              <a href={localePath(locale, `/organise/campaigns/${slug}`)} lang={language}>
                {title}
              </a>
            </h2>
            <StateLine locale={locale} state={state} count={count} />
          </li>
        ))}
      </ul>
    </>
  );
}
