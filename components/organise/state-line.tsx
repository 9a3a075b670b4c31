import type { CampaignState } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { locale: Locale; state: CampaignState; count: number };

/** `Open, 84,599 signatures`, with a mark that is no more than a mark. */
export function StateLine({ locale, state, count }: Props) {
  return (
    <p className={`standing ${state}`}>
      {translator(locale, "organise")("stateLine", { state, count })}
    </p>
  );
}
