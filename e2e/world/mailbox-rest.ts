import { purgeLimits } from "#domain/limits/purge.ts";

const quarterOfAnHour = 15 * 60_000;

/** Lets the quarter of an hour pass in which a mailbox gets one mail that others can cause. */
export async function letMailboxRest(): Promise<void> {
  await purgeLimits({ kind: "system", at: new Date(Date.now() + quarterOfAnHour) });
}
