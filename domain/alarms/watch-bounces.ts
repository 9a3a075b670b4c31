import type { Actor } from "#domain/actor.ts";
import { countRefused } from "#domain/outbox/queries.ts";
import { bounceWindow, mostRefused, pauseMilliseconds } from "./alarm.ts";
import { endAlarm } from "./end.ts";
import { findLastPause } from "./queries.ts";
import { raiseAlarm } from "./raise.ts";

export type WatchBouncesOutcome = "flowing" | "paused";

/**
 * Pauses mail while more than a tenth of the last 200 that were tried was refused for good, or a mail server
 * would soon take nothing from us any more. After half an hour it is tried again, and only what is
 * refused from then on counts. The open alarm is the pause, so that it outlives a restart.
 */
export async function watchBounces(actor: Actor): Promise<WatchBouncesOutcome> {
  const last = await findLastPause();
  if (last && !last.endedAt) {
    if (actor.at.getTime() < last.startedAt.getTime() + pauseMilliseconds) return "paused";
    await endAlarm(actor, last.id);
    return "flowing";
  }
  const refused = await countRefused(last?.endedAt ?? new Date(0), bounceWindow);
  if (refused <= mostRefused) return "flowing";
  const figures = { subject: "", count: refused, total: bounceWindow };
  await raiseAlarm(actor, null, { kind: "bounces", ...figures });
  return "paused";
}
