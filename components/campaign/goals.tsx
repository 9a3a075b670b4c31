import type { PublishedCampaign } from "#domain/campaigns/campaign.ts";
import type { Milestone } from "#domain/milestones/milestone.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { dayInWords } from "../page/day.tsx";

type Props = { locale: Locale; campaign: PublishedCampaign; milestones: Milestone[] };

/** Every goal with the day on which it was declared, so that anybody can see that none was moved. */
export function Goals({ locale, campaign, milestones }: Props) {
  if (milestones.length === 0) return null;
  const t = translator(locale, "campaign");
  const saidOf = ({ declaredAt }: Milestone) =>
    declaredAt <= campaign.publishedAt
      ? t("goalFirst")
      : t("goalDeclared", { date: dayInWords(locale, declaredAt) });
  const first = { goal: campaign.goal, declaredAt: campaign.publishedAt };
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{t("goals")}</h2>
      <p className="hint">{t("goalsHint")}</p>
      <ol className="goals">
        {[first, ...milestones].map((milestone) => (
          <li key={milestone.goal}>
            <data value={milestone.goal}>{milestone.goal.toLocaleString(locale)}</data>{" "}
            <span className="meta">{saidOf(milestone)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
