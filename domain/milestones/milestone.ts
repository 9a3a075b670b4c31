import type { milestones } from "#db/schema/milestones.ts";

/** A goal beyond a campaign's first, and when it was declared. */
export type Milestone = Omit<typeof milestones.$inferSelect, "campaignId">;

/** A campaign has so many at most, so that none is declared for its own sake. */
export const maxMilestones = 12;

/** A goal, and the day at whose end a campaign had so many signatures for the first time. */
export type ReachedGoal = { goal: number; reachedOn: string };
