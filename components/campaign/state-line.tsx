import { type CampaignState, type Lifetime } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { dayInWords } from "../page/day.tsx";

type Props = { locale: Locale; campaign: Lifetime; state: CampaignState };

export function StateLine({ locale, campaign, state }: Props) {
  const t = translator(locale, "campaign");
  const date = dayInWords(locale, sinceOf(campaign, state));
  return (
    <p className="kicker">
      <strong className={`state ${state}`}>{t(`state.${state}`)}</strong>{" "}
      {t(`since.${state}`, { date })}
    </p>
  );
}

function sinceOf(
  { opensAt, closesAt, pausedAt, archivedAt }: Lifetime,
  state: CampaignState,
): Date {
  const since = { closed: closesAt, paused: pausedAt, archived: archivedAt };
  return (state in since && since[state as keyof typeof since]) || opensAt;
}
