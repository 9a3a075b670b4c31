import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { Export } from "#domain/signatures/export.ts";
import { describeError, log } from "#platform/log.ts";
import { heading } from "./csv.ts";

/** Left alone, V8 would let the rows of a million signatures pile up to 100 MB before it tidies up. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 24 };
/** One is read while the thread fills the other. */
const piecesAtOnce = 2;

/**
 * The file of an export: its first line at once, the others as fast as somebody reads them, from a thread of
 * their own. A piece is good until the next is asked for: then its memory is used again. Throws when the
 * thread fails.
 */
export async function* readOut(granted: Export): AsyncGenerator<Uint8Array> {
  yield Buffer.from(heading);
  const url = new URL("thread.js", import.meta.url);
  const thread = new Worker(url, { workerData: granted, resourceLimits });
  try {
    yield* piecesOf(thread);
  } catch (error) {
    log("error", "export", describeError(error));
    throw error;
  } finally {
    await thread.terminate();
  }
}

async function* piecesOf(thread: Worker): AsyncGenerator<Uint8Array> {
  for (let count = 0; count < piecesAtOnce; count++) thread.postMessage(new ArrayBuffer(0));
  for await (const [piece] of on(thread, "message", { close: ["exit"] })) {
    if (piece === null) return;
    yield piece as Uint8Array;
    thread.postMessage(piece.buffer, [piece.buffer]);
  }
  throw new Error("the exporting thread ended");
}
