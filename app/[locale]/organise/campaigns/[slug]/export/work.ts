import { on } from "node:events";
import { constants, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { Export } from "#domain/signatures/export.ts";
import { listExported } from "#domain/signatures/list-exported.ts";
import { linesOf } from "./csv.ts";

/** Fewer would cost a message each, more would have to be kept at once. */
const charactersOfPiece = 40_000;
/** The most that a character of JavaScript's takes in UTF-8. */
const bytesOfCharacter = 3;

// Those who sign and read come first. Linux knows a priority for each thread; elsewhere it is the process's.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const encoder = new TextEncoder();
const pages = listExported(workerData as Export);

/** Each message brings memory for the next piece of the file; null says that the file is whole. */
for await (const [memory] of on(parentPort!, "message")) {
  const text = await nextText();
  if (text === "") break;
  const piece = encode(text, memory as ArrayBuffer);
  parentPort!.postMessage(piece, [piece.buffer]);
}
parentPort!.postMessage(null);

async function nextText(): Promise<string> {
  let text = "";
  while (text.length < charactersOfPiece) {
    const { value: page, done } = await pages.next();
    if (done) return text;
    text += linesOf(page);
  }
  return text;
}

function encode(text: string, memory: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const needed = text.length * bytesOfCharacter;
  const piece = new Uint8Array(memory.byteLength < needed ? new ArrayBuffer(needed) : memory);
  return piece.subarray(0, encoder.encodeInto(text, piece).written);
}
