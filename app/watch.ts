import { setTimeout as sleep } from "node:timers/promises";
import { describeError, log } from "#platform/log.ts";
import { Lookout } from "./lookout.ts";
import type { AlarmVerbs } from "./standing-alarms.ts";
import type { Post } from "./watched-campaign.ts";

export type Watch = {
  /** Each post that is taken, once, whether it is held or not. */
  note: (post: Post) => void;
  /** Each signature that is confirmed. */
  noteConfirmation: (slug: string) => void;
  isUnderAttack: (slug: string) => boolean;
  stop: () => void;
};

const restMilliseconds = 2000;

/**
 * Watches over the sign form, in memory and beside the requests: under-attack mode and alarms switch
 * themselves on within seconds and off after half an hour of quiet, and survive a restart.
 */
export function startWatch(verbs: AlarmVerbs): Watch {
  const lookout = new Lookout(verbs);
  const stopping = new AbortController();
  void lookAgainAndAgain(lookout, stopping.signal);
  return {
    note: (post) => lookout.note(post),
    noteConfirmation: (slug) => lookout.noteConfirmation(slug),
    isUnderAttack: (slug) => lookout.isUnderAttack(slug),
    stop: () => stopping.abort(),
  };
}

async function lookAgainAndAgain(lookout: Lookout, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await lookout
      .look(new Date())
      .catch((error: unknown) => log("error", "watch", describeError(error)));
    await sleep(restMilliseconds, undefined, { signal }).catch(() => {});
  }
}
