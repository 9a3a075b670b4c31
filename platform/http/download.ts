import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { Locale } from "../locales.ts";
import { readBody, readFields } from "./body.ts";
import { compressor } from "./compressor.ts";
import { chooseEncoding } from "./content.ts";
import type { Exchange } from "./context.ts";
import { matchPattern } from "./pattern.ts";

/** Who posts for a file from a page of ours, and with which fields. */
export type DownloadRequest = {
  params: Record<string, string>;
  locale: Locale;
  headers: IncomingHttpHeaders;
  body: Record<string, string>;
};
/**
 * A file, made as fast as it is read, each piece of it good until the next is asked for; or a path of
 * ours to go to instead.
 */
export type DownloadAnswer =
  { name: string; type: string; content: AsyncIterable<Uint8Array> } | { location: string };

/** An address of the workspace whose posts the front door answers with a file, in every language. */
export type DownloadRoute = {
  pattern: string;
  /** Throws what a `FrontHandler` throws to refuse. */
  handler: (request: DownloadRequest) => Promise<DownloadAnswer>;
};
type FoundDownload = { route: DownloadRoute; params: Record<string, string> };

/** The file that is posted for, if it is one. */
export function findDownload({ context, request, address }: Exchange): FoundDownload | undefined {
  if (request.method !== "POST") return undefined;
  for (const route of context.downloads) {
    const params = matchPattern(route.pattern, address.path);
    if (params) return { route, params };
  }
  return undefined;
}

/** Asks the handler and sends its file. That the post comes from a page of ours is for the caller to know. */
export async function answerDownload(
  exchange: Exchange,
  { route, params }: FoundDownload,
): Promise<void> {
  const { context, request, response, address } = exchange;
  const { headers } = request;
  exchange.route = route.pattern;
  const body = readFields(headers["content-type"], await readBody(request));
  const answer = await route.handler({ params, locale: address.locale, headers, body });
  const always = { ...context.securityHeaders.page, "cache-control": "no-store" };
  if ("location" in answer) {
    return void response.writeHead(303, { ...always, location: answer.location }).end();
  }
  const encoding = chooseEncoding(headers["accept-encoding"]);
  const packing = encoding === "identity" ? undefined : compressor(encoding);
  response.writeHead(200, {
    ...always,
    ...headersOf(answer),
    ...(packing && { "content-encoding": encoding }),
  });
  const sent = packing ? pipeline(packing, response) : finished(response);
  // Who leaves early is noticed by the loop, too.
  sent.catch(() => {});
  const sink = packing ?? response;
  for await (const piece of answer.content) await passOn(sink, piece, response);
  sink.end();
  await sent;
}

/** Answers once the piece is not needed any more. */
function passOn(sink: Writable, piece: Uint8Array, response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new Error("nobody reads the file any more"));
    if (response.closed) return leave();
    response.once("close", leave);
    sink.write(piece, () => {
      response.off("close", leave);
      resolve();
    });
  });
}

function headersOf({ name, type }: { name: string; type: string }): OutgoingHttpHeaders {
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    vary: "Accept-Encoding",
  };
}
