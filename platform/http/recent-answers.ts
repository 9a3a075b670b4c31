import { BoundedMap } from "./bounded-map.ts";
import { readFreshness, recordPolicy } from "./freshness.ts";
import type { PreparedReply } from "./prepared-reply.ts";
import type { Refusal } from "./refusal.ts";

type Outcome = PreparedReply | Refusal;

const mostMilliseconds = 1000;

/**
 * What routes of the front door's own answered to those who looked, or why they refused: kept as HTTP's
 * rules allow, for a second at most.
 */
export class RecentAnswers {
  readonly #answers = new BoundedMap<{ outcome: Outcome; until: number }>(
    { entries: 1000, bytes: Infinity },
    () => 0,
  );

  get(key: string): Outcome | undefined {
    const known = this.#answers.get(key);
    return known && performance.now() < known.until ? known.outcome : undefined;
  }

  /** `askedAt`, in milliseconds of `performance.now()`, is when what is answered was still right. */
  keep(key: string, outcome: Outcome, cacheControl: string, askedAt: number): void {
    const policy = recordPolicy(key, cacheControl, outcome.status);
    if (!policy) return;
    const until = Math.min(readFreshness(policy).freshUntil, askedAt + mostMilliseconds);
    this.#answers.set(key, { outcome, until });
  }
}
