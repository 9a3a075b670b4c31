import type { milestones } from "#db/schema/milestones.ts";

/** A goal beyond a campaign's first, and when it was declared. */
export type Milestone = Omit<typeof milestones.$inferSelect, "campaignId">;

/** A campaign has so many at most, so that none is declared for its own sake. */
export const maxMilestones = 12;
