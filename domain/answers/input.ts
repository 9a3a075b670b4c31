import { z } from "zod";
import { line, passage, pastDay, webAddress } from "#platform/fields.ts";

/** An official answer. Codes: those of `fields.ts`. Without a source nobody could check it. */
export const answerInput = (today: string) =>
  z.object({
    targetId: z.coerce.number("required").int("required").min(1, "required"),
    answeredOn: pastDay(today),
    text: passage(4000),
    sourceName: line(300),
    sourceAddress: webAddress.nullable().default(null),
  });
export type AnswerInput = z.input<ReturnType<typeof answerInput>>;
