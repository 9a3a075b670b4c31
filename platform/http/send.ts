import type { OutgoingHttpHeaders } from "node:http";
import { chooseEncoding, type Content } from "./content.ts";
import type { Exchange, FrontContext } from "./context.ts";
import { PreparedReply } from "./prepared-reply.ts";
import type { HeaderKind } from "./security-headers.ts";

export type Reply = {
  status: number;
  kind: HeaderKind;
  /** Lower-case names. */
  headers?: OutgoingHttpHeaders;
  content?: Content | undefined;
  lastModified?: Date | undefined;
  /** Made for this answer alone: compressing it would cost more than sending it. */
  isForOne?: boolean;
};

const lingerMilliseconds = 1000;

/** Sends a whole answer, as `sendPrepared` does. */
export async function send(exchange: Exchange, reply: Reply): Promise<void> {
  await sendPrepared(exchange, prepareReply(exchange.context, reply));
}

/** A reply with the headers that every answer has, to be kept for whoever asks for the same thing. */
export function prepareReply({ securityHeaders }: FrontContext, reply: Reply): PreparedReply {
  return new PreparedReply({
    ...reply,
    headers: { ...securityHeaders[reply.kind], ...reply.headers },
  });
}

/**
 * Sends a reply compressed as the client wishes, without its body for HEAD, and as a 304 for what the
 * client has already.
 */
export async function sendPrepared(exchange: Exchange, reply: PreparedReply): Promise<void> {
  const accepted = exchange.request.headers["accept-encoding"];
  const encoding = reply.isCompressible ? chooseEncoding(accepted) : "identity";
  const form = reply.form(encoding) ?? (await reply.prepare(encoding));
  if (form.unchanged && isKnownToClient(exchange, form.etag!, reply.lastModified)) {
    return write(exchange, 304, form.unchanged);
  }
  write(exchange, reply.status, form.headers, form.body);
}

function write(
  { request, response }: Exchange,
  status: number,
  headers: OutgoingHttpHeaders,
  whole?: Buffer | string,
): void {
  const body = request.method === "HEAD" ? undefined : whole;
  if (request.complete || !carriesBody(request.headers)) {
    response.writeHead(status, headers).end(body, "latin1");
    return;
  }
  // Closing while the client still sends would reset the connection and lose the answer.
  response.writeHead(status, { ...headers, connection: "close" });
  if (body) response.write(body, "latin1");
  else response.flushHeaders();
  request.resume();
  const timer = setTimeout(() => response.end(), lingerMilliseconds);
  request.once("close", () => clearTimeout(timer));
  request.once("end", () => response.end());
}

function carriesBody(headers: Exchange["request"]["headers"]): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** The preconditions of RFC 9110, 13.2.2: the date counts only where no tag is given. */
export function isKnownToClient(
  { request }: Exchange,
  etag: string,
  lastModified: Date | undefined,
): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const tags = request.headers["if-none-match"];
  if (tags !== undefined) {
    return tags.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
  }
  const since = request.headers["if-modified-since"];
  if (since === undefined || lastModified === undefined) return false;
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= Date.parse(since);
}
