import { asc, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { answers } from "#db/schema/answers.ts";
import { targets } from "#db/schema/campaigns.ts";
import { NotFound } from "#platform/refusals.ts";
import type { KeptAnswer } from "./answer.ts";

const selectAnswers = prepared((db) =>
  db
    .select({
      id: answers.id,
      targetId: answers.targetId,
      answeredOn: answers.answeredOn,
      text: answers.text,
      sourceName: answers.sourceName,
      sourceAddress: answers.sourceAddress,
      updatedAt: answers.updatedAt,
      target: { kind: targets.kind, name: targets.name, country: targets.country },
    })
    .from(answers)
    .innerJoin(targets, eq(targets.id, answers.targetId))
    .where(eq(answers.campaignId, placeholder("campaignId")))
    .orderBy(asc(answers.answeredOn), asc(answers.id))
    .prepare(),
);

/** What a campaign's targets have answered, oldest first. */
export async function listAnswers(campaignId: number, db: Db = reader()): Promise<KeptAnswer[]> {
  return selectAnswers(db).execute({ campaignId });
}

/** One answer of a campaign. Throws `NotFound`. */
export async function getAnswer(
  campaignId: number,
  id: number,
  db: Db = reader(),
): Promise<KeptAnswer> {
  const found = (await listAnswers(campaignId, db)).find((answer) => answer.id === id);
  if (!found) throw new NotFound();
  return found;
}
