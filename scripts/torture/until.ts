import { setTimeout as sleep } from "node:timers/promises";

const intervalMilliseconds = 20;

/** Waits until something is so, for a limited time; answers whether it is. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  patienceMilliseconds: number,
): Promise<boolean> {
  const last = performance.now() + patienceMilliseconds;
  for (;;) {
    if (await isSo()) return true;
    if (performance.now() > last) return false;
    await sleep(intervalMilliseconds);
  }
}
