import { ByChannel } from "#components/figures/by-channel.tsx";
import { ByCountry } from "#components/figures/by-country.tsx";
import { ByDay } from "#components/figures/by-day.tsx";
import { Corrections } from "#components/figures/corrections.tsx";
import { campaignPath, type CampaignState } from "#domain/campaigns/campaign.ts";
import { isWithin, type Period, type Tally } from "#domain/tally/tally.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Alarms, type ShownAlarm } from "./alarms.tsx";
import { ExportForm } from "./export-form.tsx";
import { KeyNumbers } from "./key-numbers.tsx";
import { PeriodLinks } from "./period-links.tsx";
import { yearsOf } from "./periods.ts";
import { StateLine } from "./state-line.tsx";

type Props = {
  locale: Locale;
  slug: string;
  title: string;
  titleLocale: Locale;
  state: CampaignState;
  tally: Tally;
  period: Period;
  chosen: string;
  isExportOffered: boolean;
  alarms: readonly ShownAlarm[];
};

/** A campaign as its organisers see it: where it stands, and the figures of a period. */
export function CampaignTally({ locale, slug, tally, period, chosen, ...rest }: Props) {
  const { title, titleLocale, state, isExportOffered, alarms } = rest;
  const t = translator(locale, "organise");
  const { asOf, counted, days, countries, channels, corrections } = tally;
  return (
    <>
      <h1 lang={titleLocale}>{title}</h1>
      <StateLine locale={locale} state={state} count={counted} />
      <p className="desk-links">
        <a href={localePath(locale, campaignPath({ slug }))}>{t("publicPage")}</a>
        <a href={localePath(locale, `${campaignPath({ slug })}/tally`)}>{t("publicTally")}</a>
      </p>
      <Alarms locale={locale} alarms={alarms} />
      <KeyNumbers locale={locale} tally={tally} />
      <PeriodLinks locale={locale} slug={slug} years={yearsOf(days)} chosen={chosen} />
      <ByDay locale={locale} days={days.filter(({ day }) => isWithin(period, day))} asOf={asOf} />
      <ByCountry locale={locale} countries={countries} asOf={asOf} isTableOpen />
      <ByChannel locale={locale} channels={channels} asOf={asOf} />
      <Corrections locale={locale} corrections={corrections} />
      {isExportOffered && <ExportForm locale={locale} slug={slug} count={counted} />}
    </>
  );
}
