import { setTimeout as sleep } from "node:timers/promises";
import { indexMissing } from "#domain/search/index-missing.ts";
import { listMissing } from "#domain/search/queries.ts";
import { describeError, log } from "#platform/log.ts";

/** Few enough that nobody who signs meanwhile notices. */
const articlesPerPiece = 5;
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
  const missing = listMissing();
  for (let done = 0; done < missing.length && !signal.aborted; done += articlesPerPiece) {
    await indexMissing(missing.slice(done, done + articlesPerPiece));
    await sleep(restMilliseconds, undefined, { signal }).catch(() => {});
  }
}
