import type { Counted } from "#components/campaign/count.tsx";
import { hole } from "#platform/holes.ts";
import type { Locale } from "#platform/locales.ts";

/** A campaign's number as the holes that the front door fills when it sends the page. */
export function counted(
  { slug, goal, goals = [] }: { slug: string; goal: number; goals?: number[] },
  locale: Locale,
): Counted {
  return {
    slug,
    goal: Math.max(goal, ...goals),
    goals: hole("goals", slug, locale),
    count: hole("count", slug, locale),
    share: hole("share", slug, locale),
    countedAt: hole("countedAt", slug, locale),
  };
}
