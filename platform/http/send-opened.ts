import type { FileHandle } from "node:fs/promises";
import type { OutgoingHttpHeaders } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Exchange } from "./context.ts";
import { isKnownToClient } from "./send.ts";

type Opened = { handle: FileHandle; etag: string; headers: OutgoingHttpHeaders };
type Range = { start: number; end: number };

/**
 * Sends an opened file as it is read, or the part of it that is asked for (RFC 9110, 14: one range, by bytes), or
 * that the client has it already. The caller closes it.
 */
export async function sendOpened(exchange: Exchange, { handle, etag, headers }: Opened) {
  const { request, response } = exchange;
  const { size, mtime } = await handle.stat();
  const always = { ...headers, etag, "last-modified": mtime.toUTCString() };
  if (isKnownToClient(exchange, etag, mtime)) return void response.writeHead(304, always).end();
  const range = readRange(exchange, etag, size);
  if (range === "outside") {
    const beyond = { "content-range": `bytes */${size}`, "content-length": 0 };
    return void response.writeHead(416, { ...always, ...beyond }).end();
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...always,
    "accept-ranges": "bytes",
    "content-length": end - start + 1,
    ...(range && { "content-range": `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === "HEAD" || size === 0) return void response.end();
  const content = handle.createReadStream({ start, end, autoClose: false });
  // Who leaves early is no failure of ours.
  await pipeline(content, response).catch(() => response.destroy());
}

function readRange(
  { request: { headers } }: Exchange,
  etag: string,
  size: number,
): Range | "outside" | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? "") ?? [];
  const isOfAnother = headers["if-range"] !== undefined && headers["if-range"] !== etag;
  if (from === undefined || to === undefined || from + to === "" || isOfAnother) return undefined;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size) return "outside";
  return end < start ? undefined : { start, end };
}
