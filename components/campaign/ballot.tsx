import type { ReactNode } from "react";
import type { CampaignState } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { locale: Locale; state: CampaignState; children: ReactNode };

/** The sign form while the campaign is open, and a word about it while it is not. */
export function Ballot({ locale, state, children }: Props) {
  const t = translator(locale, "campaign");
  return (
    <div className="beside">
      <section className="ballot" id="sign" aria-labelledby="sign-title">
        <h2 id="sign-title">{state === "open" ? t("signTitle") : t(`state.${state}`)}</h2>
        {state === "open" ? children : <p>{t(`instead.${state}`)}</p>}
      </section>
    </div>
  );
}
