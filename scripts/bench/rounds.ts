import type { Running } from "./processes.ts";

export type Contestant<Result> = {
  running: Pick<Running, "pause" | "resume">;
  measure: () => Promise<Result>;
};

/**
 * Has everybody measured round by round, one at a time while the others stand still, every other round
 * in the opposite order; a first round warms up and is not counted. Answers the rounds of each.
 */
export async function takeTurns<Result>(
  rounds: number,
  contestants: readonly Contestant<Result>[],
): Promise<Result[][]> {
  const results = contestants.map((): Result[] => []);
  for (const { running } of contestants) running.pause();
  for (let round = 0; round <= rounds; round++) {
    const order = contestants.map((contestant, index) => ({ contestant, index }));
    if (round % 2 === 1) order.reverse();
    for (const { contestant, index } of order) {
      contestant.running.resume();
      const result = await contestant.measure();
      contestant.running.pause();
      if (round > 0) results[index]!.push(result);
    }
  }
  for (const { running } of contestants) running.resume();
  return results;
}
