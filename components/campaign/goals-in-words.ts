import type { Count } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

/** The goal that is not reached yet and, if one is declared, the one after it. */
export function goalsInWords(
  locale: Locale,
  { goal, nextGoal }: Pick<Count, "goal" | "nextGoal">,
): string {
  return nextGoal === undefined
    ? goalSentence(locale, goal.toLocaleString(locale))
    : goalSentence(locale, goal.toLocaleString(locale), nextGoal.toLocaleString(locale));
}

/** The same sentence about any texts: `public/page.js` puts numbers in their place. */
export function goalSentence(locale: Locale, goal: string, next?: string): string {
  const t = translator(locale, "campaign");
  return next === undefined ? t("goal", { goal }) : t("goalThen", { goal, next });
}
