import type { Exchange } from "./context.ts";
import { askRoute, type FoundRoute } from "./front-route.ts";
import type { PreparedReply } from "./prepared-reply.ts";
import { asRefusal, Refusal } from "./refusal.ts";
import { prepareReply, sendPrepared } from "./send.ts";

const missingControl = "public, max-age=1";

/**
 * Answers who looks at a route of the front door's own, from memory if somebody did within a second.
 * `key` is its address without a query, which no such route gets to know.
 */
export async function answerLook(
  exchange: Exchange,
  found: FoundRoute,
  key: string,
): Promise<void> {
  exchange.route = found.route.pattern;
  exchange.isQuiet = true;
  const outcome = exchange.context.recent.get(key) ?? (await ask(exchange, found, key));
  if (outcome instanceof Refusal) throw outcome;
  await sendPrepared(exchange, outcome);
}

async function ask(
  exchange: Exchange,
  found: FoundRoute,
  key: string,
): Promise<PreparedReply | Refusal> {
  const { context } = exchange;
  const askedAt = performance.now();
  try {
    const reply = await askRoute(exchange, found);
    const prepared = prepareReply(context, reply);
    context.recent.keep(key, prepared, String(reply.headers["cache-control"]), askedAt);
    return prepared;
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal?.status !== 404) throw error;
    context.recent.keep(key, refusal, missingControl, askedAt);
    return refusal;
  }
}
