import type { IncomingMessage } from "node:http";
import { Content } from "./content.ts";
import type { Exchange, Readiness } from "./context.ts";
import { send } from "./send.ts";

/** True for who looks at `/healthz` (alive) or `/readyz` (may take traffic), which have an answer under any host name. */
export function isHealthCheck({ method, url }: IncomingMessage): boolean {
  return (url === "/healthz" || url === "/readyz") && (method === "GET" || method === "HEAD");
}

export async function answerHealth(exchange: Exchange): Promise<void> {
  const { request, context } = exchange;
  if (request.url === "/healthz") await sendWord(exchange, 200, "ok");
  else await sendReadiness(exchange, await context.readiness());
}

function sendReadiness(exchange: Exchange, readiness: Readiness): Promise<void> {
  return sendWord(exchange, readiness === "starting" ? 503 : 200, readiness);
}

async function sendWord(exchange: Exchange, status: number, word: string): Promise<void> {
  exchange.route = exchange.request.url!;
  exchange.isQuiet = true;
  await send(exchange, {
    status,
    kind: "page",
    headers: { "cache-control": "no-store", ...(status === 503 && { "retry-after": "5" }) },
    content: new Content("text/plain; charset=utf-8", Buffer.from(word)),
  });
}
