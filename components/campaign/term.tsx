import type { Campaign, CampaignState } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { instantInWords } from "../page/instant-in-words.ts";

type Props = {
  locale: Locale;
  campaign: Pick<Campaign, "opensAt" | "closesAt" | "timeZone">;
  state: CampaignState;
};

/** When signing begins or ends, in the time zone of its organisers, which is named. */
export function Term({ locale, campaign, state }: Props) {
  const t = translator(locale, "campaign");
  const { opensAt, closesAt, timeZone } = campaign;
  const say = (instant: Date) => instantInWords(locale, instant, timeZone);
  if (state === "scheduled") return <p className="meta">{t("opensAt", say(opensAt))}</p>;
  if (!closesAt || (state !== "open" && state !== "paused")) return null;
  return <p className="meta">{t("closesAt", say(closesAt))}</p>;
}
