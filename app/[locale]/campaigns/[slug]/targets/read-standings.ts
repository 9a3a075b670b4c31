import type { StandingTarget } from "#components/campaign/targets-table.tsx";
import { listAnswers } from "#domain/answers/queries.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { silentDays } from "#domain/targets/target.ts";
import { dayOf } from "#platform/calendar.ts";
import { now } from "../../../now.ts";

/** Everybody a campaign asks, with the newest answer of each or for how long there was none. */
export async function readStandings(campaignId: number): Promise<StandingTarget[]> {
  const answers = await listAnswers(campaignId);
  const targets = await listKeptTargets(campaignId);
  return targets.map((kept) => {
    const { id, seen: _, ...target } = kept;
    const answer = answers.findLast(({ targetId }) => targetId === id);
    return {
      ...target,
      answer,
      silentDays: silentDays(target, answer !== undefined, dayOf(now())),
    };
  });
}
