import type { KeptAnswer } from "#domain/answers/answer.ts";

/** What was typed, as an answer to be read: an empty address is none. */
export function answerOf(values: Record<string, string>) {
  return { ...values, sourceAddress: values.sourceAddress || null };
}

/** An answer as its form shows it. */
export function valuesOf(answer: KeptAnswer): Record<string, string> {
  const { targetId, answeredOn, text, sourceName, sourceAddress } = answer;
  const address = sourceAddress ?? "";
  return { targetId: String(targetId), answeredOn, text, sourceName, sourceAddress: address };
}
