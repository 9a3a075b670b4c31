import { setTimeout as sleep } from "node:timers/promises";
import { indexMissing } from "#domain/search/index-missing.ts";
import { describeError, log } from "#platform/log.ts";

const restMilliseconds = 20;

/** Until it is told to stop, has the search learn the articles that it does not know, a few at a time. */
export function startFillingSearch(): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const filling = fill(stopping.signal).catch((error: unknown) =>
    log("error", "work failed", { name: "fill search", ...describeError(error) }),
  );
  return {
    stop: async () => {
      stopping.abort();
      await filling;
    },
  };
}

async function fill(signal: AbortSignal): Promise<void> {
  for (let after = 0; !signal.aborted;) {
    const done = await indexMissing(after);
    if (done.outcome === "complete") return;
    after = done.until;
    await sleep(restMilliseconds, undefined, { signal }).catch(() => {});
  }
}
