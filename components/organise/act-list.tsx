import type { CampaignState } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { actsIn } from "./acts.ts";

type Props = { locale: Locale; path: string; state: CampaignState };

/** What can be done with a campaign now, each with what it means; the page behind says the rest. */
export function ActList({ locale, path, state }: Props) {
  const t = translator(locale, "acts");
  return (
    <ul className="act-list">
      {actsIn(state).map((act) => {
        const name = act === "pause" && state === "paused" ? "tell" : act;
        return (
          <li key={act}>
            <a className="button plain" href={localePath(locale, `${path}/${act}`)}>
              {t(`${name}.name`)}
            </a>
            <p>{t(`${name}.meaning`)}</p>
          </li>
        );
      })}
    </ul>
  );
}
