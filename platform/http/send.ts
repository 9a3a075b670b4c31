import type { OutgoingHttpHeaders } from "node:http";
import { chooseEncoding, type Content } from "./content.ts";
import type { Exchange } from "./context.ts";
import type { HeaderKind } from "./security-headers.ts";

export type Reply = {
  status: number;
  kind: HeaderKind;
  /** Lower-case names. */
  headers?: OutgoingHttpHeaders;
  content?: Content;
  lastModified?: Date;
};

const lingerMilliseconds = 1000;

/**
 * Sends a whole answer with the headers that every answer has; compressed as the client wishes,
 * without its body for HEAD, and as a 304 for what the client has already.
 */
export async function send(exchange: Exchange, reply: Reply): Promise<void> {
  const { content, lastModified } = reply;
  const headers: OutgoingHttpHeaders = {
    ...exchange.context.securityHeaders[reply.kind],
    ...reply.headers,
  };
  if (lastModified) headers["last-modified"] = lastModified.toUTCString();
  if (!content) return write(exchange, reply.status, { ...headers, ...emptyBody(reply.status) });

  const accepted = exchange.request.headers["accept-encoding"];
  const encoding = content.isCompressible ? chooseEncoding(accepted) : "identity";
  if (content.isCompressible) headers.vary = join(headers.vary, "Accept-Encoding");
  if (reply.status === 200 && headers["cache-control"] !== "no-store") {
    const etag = content.etag(encoding);
    headers.etag = etag;
    if (isKnownToClient(exchange, etag, lastModified)) return write(exchange, 304, headers);
  }
  const bytes = await content.encoded(encoding);
  headers["content-type"] = content.type;
  headers["content-length"] = bytes.length;
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  write(exchange, reply.status, headers, bytes);
}

function write(
  { request, response }: Exchange,
  status: number,
  headers: OutgoingHttpHeaders,
  bytes?: Buffer,
): void {
  const isUnread = carriesBody(request.headers) && !request.complete;
  if (isUnread) headers.connection = "close";
  response.writeHead(status, headers);
  const body = request.method === "HEAD" ? undefined : bytes;
  if (!isUnread) return void response.end(body);
  // Closing while the client still sends would reset the connection and lose the answer.
  if (body) response.write(body);
  else response.flushHeaders();
  request.resume();
  const timer = setTimeout(() => response.end(), lingerMilliseconds);
  request.once("close", () => clearTimeout(timer));
  request.once("end", () => response.end());
}

/** A 204 has no length (RFC 9110, 8.6). */
function emptyBody(status: number): OutgoingHttpHeaders {
  return status === 204 ? {} : { "content-length": 0 };
}

function carriesBody(headers: Exchange["request"]["headers"]): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** The preconditions of RFC 9110, 13.2.2: the date counts only where no tag is given. */
function isKnownToClient(
  { request }: Exchange,
  etag: string,
  lastModified: Date | undefined,
): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const tags = request.headers["if-none-match"];
  if (tags !== undefined) {
    return tags.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
  }
  const since = Date.parse(request.headers["if-modified-since"] ?? "");
  return lastModified !== undefined && Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}

function join(vary: OutgoingHttpHeaders["vary"], name: string): string {
  return vary === undefined ? name : `${vary}, ${name}`;
}
