import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { pipeline } from "node:stream/promises";
import { writeAddress } from "./address.ts";
import { maxBodyBytes, readBody } from "./body.ts";
import { tagOf } from "./client-tag.ts";
import { compressor } from "./compressor.ts";
import { chooseEncoding } from "./content.ts";
import type { Exchange } from "./context.ts";
import { answerDownload, findDownload } from "./download.ts";
import { clientHeader, renderedHeader } from "./exchange.ts";
import { isPersonal } from "./places.ts";
import { refusalOf, Refusal } from "./refusal.ts";
import { requestHeaders } from "./render.ts";
import { contentSecurityPolicy, workspacePermissions } from "./security-headers.ts";

const passedIn = [
  "accept",
  "accept-language",
  "content-type",
  "cookie",
  "referer",
  "user-agent",
  "rsc",
  "next-action",
  "next-hmr-refresh",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "next-url",
  "x-nextjs-html-request-id",
  "x-nextjs-request-id",
];
const keptBack = [
  "connection",
  "keep-alive",
  "trailer",
  "transfer-encoding",
  "x-powered-by",
  renderedHeader,
];
const bodyTypes =
  /^(application\/x-www-form-urlencoded|application\/json|multipart\/form-data|text\/plain)\s*(;|$)/i;

/**
 * Sends a file that the front door makes itself, or passes a request of the workspace to Next and its
 * answer back, as it comes, under a nonce of its own.
 */
export async function answerWorkspace(exchange: Exchange): Promise<void> {
  const { context, request, response, address } = exchange;
  const download = findDownload(exchange);
  if (download) return answerDownload(exchange, download);
  const isUpload = request.method === "POST" && exchange.maxBytes > maxBodyBytes;
  const sentTo = isUpload ? await checkSender(exchange) : undefined;
  if (sentTo !== undefined) return sendOn(exchange, sentTo);
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString("base64"),
    isDev: context.isDev,
  });
  const answer = await context.renderer.ask({
    method: request.method as "GET" | "HEAD" | "POST",
    path: writeAddress(address),
    headers: { ...inwardHeaders(exchange), "content-security-policy": policy },
    ...(request.method === "POST" && { body: await readCheckedBody(exchange) }),
  });
  const status = answer.statusCode ?? 500;
  // A renderer that fails outright says nothing at all, not even of what type.
  const isBare = answer.headers[renderedHeader] === undefined;
  const isHtml = (answer.headers["content-type"] ?? "text/html").startsWith("text/html");
  if (status >= 400 && isHtml && isBare) {
    answer.resume();
    throw refusalOf(status, answer.headers["retry-after"]);
  }
  const { stages, headers } = compressed(request, answer);
  response.writeHead(status, {
    ...headers,
    ...context.securityHeaders[isPersonal(address.path) ? "personal" : "page"],
    "content-security-policy": policy,
    "permissions-policy": workspacePermissions,
    ...(!context.isDev && { "cache-control": "no-store" }),
  });
  await pipeline([answer, ...stages, response]);
}

function inwardHeaders(exchange: Exchange): OutgoingHttpHeaders {
  const { context, request } = exchange;
  const { headers } = request;
  const given = passedIn.filter((name) => headers[name] !== undefined);
  return {
    ...requestHeaders(exchange),
    ...Object.fromEntries(given.map((name) => [name, headers[name]])),
    // It has been judged to be ours under any of our names; Next compares it with the one it was told.
    ...(request.method === "POST" && { origin: context.settings.publicUrl.origin }),
    [clientHeader]: tagOf(exchange.client.address),
  };
}

/**
 * Reads nothing large from whoever would not be shown the page that the upload is sent from: they are
 * answered as that page answers them, who has to sign in first with where that is done.
 */
async function checkSender(exchange: Exchange): Promise<string | undefined> {
  const { context, address } = exchange;
  const path = address.path.slice(0, address.path.lastIndexOf("/"));
  const answer = await context.renderer.ask({
    method: "HEAD",
    path: writeAddress({ ...address, path, search: "" }),
    headers: inwardHeaders(exchange),
  });
  answer.resume();
  const { statusCode = 500, headers } = answer;
  if (statusCode === 200) return undefined;
  if (statusCode >= 400) throw refusalOf(statusCode);
  if (headers.location === undefined) throw new Refusal(403);
  return headers.location;
}

function sendOn({ context, response }: Exchange, location: string): void {
  const always = { ...context.securityHeaders.page, "cache-control": "no-store" };
  response.writeHead(303, { ...always, location }).end();
}

async function readCheckedBody({ request, maxBytes }: Exchange): Promise<Buffer> {
  const type = request.headers["content-type"];
  if (type !== undefined && !bodyTypes.test(type)) throw new Refusal(415);
  return readBody(request, maxBytes);
}

function compressed(request: IncomingMessage, answer: IncomingMessage) {
  const headers = outwardHeaders(answer.headers);
  const type = headers["content-type"] ?? "";
  const isText = /^text\/|json|xml|javascript/.test(type);
  const hasBody = request.method !== "HEAD" && ![204, 304].includes(answer.statusCode ?? 200);
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  if (!isText || !hasBody || encoding === "identity") return { stages: [], headers };
  delete headers["content-length"];
  headers["content-encoding"] = encoding;
  headers.vary = headers.vary ? `${headers.vary}, Accept-Encoding` : "Accept-Encoding";
  return { stages: [compressor(encoding)], headers };
}

function outwardHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !keptBack.includes(name)));
}
