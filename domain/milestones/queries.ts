import { asc, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { milestones } from "#db/schema/milestones.ts";
import type { Milestone } from "./milestone.ts";

const selectMilestones = prepared((db) =>
  db
    .select({ goal: milestones.goal, declaredAt: milestones.declaredAt })
    .from(milestones)
    .where(eq(milestones.campaignId, placeholder("campaignId")))
    .orderBy(asc(milestones.goal))
    .prepare(),
);

/** The goals of a campaign beyond its first, rising. */
export async function listMilestones(campaignId: number, db: Db = reader()): Promise<Milestone[]> {
  return selectMilestones(db).execute({ campaignId });
}
