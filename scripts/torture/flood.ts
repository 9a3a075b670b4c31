import { setTimeout as sleep } from "node:timers/promises";
import { connections } from "./ask.ts";
import type { Waiting } from "./campaign.ts";
import { isAcknowledged } from "./ledger.ts";
import { confirm, sign, type Target } from "./post.ts";

export type Flood = { stop: () => Promise<void> };
type Size = {
  /** How many sign side by side. */
  signers: number;
  /** Who is to confirm; taken from the list by four side by side, and put back when no answer came. */
  waiting?: Waiting[];
  /** Between two posts of the same connection. */
  pauseMilliseconds?: number;
};

const confirmers = 4;
const restMilliseconds = 100;
const mostPosts = 60_000;

/** Signs and confirms without end, each post when the one before it was answered, until it is stopped. */
export function startFlood(
  target: Target,
  { signers, waiting = [], pauseMilliseconds = 0 }: Size,
): Flood {
  const agent = connections(signers + confirmers);
  let isOver = false;
  const repeat = async (act: () => Promise<boolean>) => {
    while (!isOver && target.ledger.length < mostPosts) {
      const isAnswered = await act();
      await sleep(isAnswered ? pauseMilliseconds : restMilliseconds);
    }
  };
  const signOnce = async () => isAcknowledged(await sign(target, agent));
  const confirmOnce = async () => {
    const next = waiting.pop();
    if (!next) return false;
    const isDone = isAcknowledged(await confirm(target, next, agent));
    if (!isDone) waiting.push(next);
    return isDone;
  };
  const workers = [
    ...Array.from({ length: signers }, () => repeat(signOnce)),
    ...Array.from({ length: waiting.length > 0 ? confirmers : 0 }, () => repeat(confirmOnce)),
  ];
  const stop = async () => {
    isOver = true;
    await Promise.all(workers);
    agent.destroy();
  };
  return { stop };
}
