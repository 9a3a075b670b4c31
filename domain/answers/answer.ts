import type { answers } from "#db/schema/answers.ts";
import type { targets } from "#db/schema/campaigns.ts";

type AnswerRow = typeof answers.$inferSelect;
type AnsweringTarget = Pick<typeof targets.$inferSelect, "kind" | "name" | "country">;

/** What a target answered officially on a day, in full or in short, and where that can be read. */
export type Answer = Pick<AnswerRow, "answeredOn" | "text" | "sourceName" | "sourceAddress"> & {
  target: AnsweringTarget;
};

/** An answer as organisers edit it; `updatedAt` says from which state they began. */
export type KeptAnswer = Answer & Pick<AnswerRow, "id" | "targetId" | "updatedAt">;

/** The public shape of an answer. */
export function describeAnswer({ target, answeredOn, text, sourceName, sourceAddress }: Answer) {
  const { name, country } = target;
  const source = { name: sourceName, address: sourceAddress };
  return { target: { name, country }, answeredOn, text, source };
}
