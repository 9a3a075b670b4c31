import type { ReactNode } from "react";
import type { CampaignState } from "#domain/campaigns/campaign.ts";
import type { PauseMessage } from "#domain/pauses/pause.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";

type Props = {
  locale: Locale;
  state: CampaignState;
  /** What its organisers say while it is paused. */
  pause?: PauseMessage | undefined;
  children?: ReactNode;
};

/** The sign form while the campaign is open, and a word about it while it is not. */
export function Ballot({ locale, state, pause, children }: Props) {
  const t = translator(locale, "campaign");
  return (
    <div className="beside">
      <section className="ballot" id="sign" aria-labelledby="sign-title">
        <h2 id="sign-title">{state === "open" ? t("signTitle") : t(`state.${state}`)}</h2>
        {state === "paused" && pause && (
          <p className="note" {...inLanguage(locale, pause.locale)}>
            {pause.message}
          </p>
        )}
        {state === "open" ? children : <p>{t(`instead.${state}`)}</p>}
      </section>
    </div>
  );
}
