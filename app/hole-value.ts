import { findCount } from "#domain/campaigns/queries.ts";
import { goalsInWords } from "#components/campaign/goals-in-words.ts";
import type { HoleKind } from "#platform/holes.ts";
import { calendarOf, type Locale } from "#platform/locales.ts";

/**
 * What stands in a hole now: the count or the time it is looked at, as the language writes them, the
 * share of the goal, or the goal with the next one. `public/page.js` writes them the same way when it refreshes them.
 */
export async function holeValue(kind: HoleKind, slug: string, locale: string): Promise<string> {
  if (kind === "countedAt")
    return `${new Date().toLocaleString(calendarOf(locale as Locale), minute)} UTC`;
  const found = await findCount(slug);
  if (!found) return "";
  const { count, goal } = found;
  if (kind === "goals") return goalsInWords(locale as Locale, found);
  return kind === "count"
    ? count.toLocaleString(locale)
    : `${Math.min(100, (100 * count) / goal).toFixed(1)}%`;
}

const minute = { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" } as const;
