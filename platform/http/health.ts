import { Content } from "./content.ts";
import type { Exchange, Readiness } from "./context.ts";
import { send } from "./send.ts";

/** Answers `/healthz` (alive) and `/readyz` (may take traffic), under any host name. False if it is neither. */
export async function answerHealth(exchange: Exchange): Promise<boolean> {
  const { request, context } = exchange;
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  if (request.url === "/healthz") await sendWord(exchange, 200, "ok");
  else if (request.url !== "/readyz") return false;
  else await sendReadiness(exchange, await context.readiness());
  return true;
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
