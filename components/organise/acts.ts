import type { CampaignState } from "#domain/campaigns/campaign.ts";

/** What can be done with a campaign as a whole. */
export const acts = [
  "publish",
  "pause",
  "resume",
  "close",
  "reopen",
  "archive",
  "unarchive",
] as const;
export type Act = (typeof acts)[number];

const actsOf: Record<CampaignState, readonly Act[]> = {
  draft: ["publish"],
  scheduled: ["close"],
  open: ["pause", "close"],
  paused: ["resume", "pause", "close"],
  closed: ["reopen", "archive"],
  archived: ["unarchive"],
};

/** The acts that a campaign is open to in a state, the most likely one first. */
export function actsIn(state: CampaignState): readonly Act[] {
  return actsOf[state];
}

/** True for the name of an act. */
export function isAct(name: string): name is Act {
  return acts.includes(name as Act);
}
