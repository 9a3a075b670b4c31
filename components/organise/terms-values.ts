import type { Terms } from "#domain/campaigns/campaign.ts";
import { wallClockIn } from "#platform/time-zone.ts";

/** Terms as the fields of their form hold them. */
export function termsValues(terms: Terms): Record<string, string> {
  const { slug, goal, milestones, opensAt, closesAt, timeZone } = terms;
  const opens = wallClockIn(timeZone, opensAt);
  const closes = closesAt ? wallClockIn(timeZone, closesAt) : { day: "", time: "" };
  return {
    slug,
    goal: String(goal),
    milestones: milestones.join("\n"),
    time_zone: timeZone,
    opens_on: opens.day,
    opens_at: opens.time,
    closes_on: closes.day,
    closes_at: closes.time,
  };
}
