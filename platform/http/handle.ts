import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { defaultLocale } from "../locales.ts";
import { describeError, log } from "../log.ts";
import { countRequest } from "../metrics.ts";
import { isTooLarge, maxBodyBytes } from "./body.ts";
import { clientOf } from "./client.ts";
import type { Exchange, FrontContext } from "./context.ts";
import { answerHealth, isHealthCheck } from "./health.ts";
import { namesTwoHosts } from "./hosts.ts";
import { asRefusal, Refusal } from "./refusal.ts";
import { refuse } from "./refuse.ts";
import { takeRoute } from "./take-route.ts";
import { answerTooFast, isTooFast } from "./too-fast.ts";

const run = randomUUID().slice(0, 8);
let requests = 0;

const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/** Answers one request, whatever it is, and logs that it did. */
export async function handle(
  context: FrontContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const exchange: Exchange = {
    context,
    request,
    response,
    id: `${run}-${(requests += 1)}`,
    startedAt: performance.now(),
    client: clientOf(request.socket.remoteAddress ?? "", request.headers, context.proxies),
    address: { path: "/", locale: defaultLocale, search: "" },
    maxBytes: maxBodyBytes,
    route: "other",
    isQuiet: false,
  };
  response.once("close", () => logExchange(exchange));
  try {
    if (isHealthCheck(request)) return await answerHealth(exchange);
    if (isTooFast(exchange)) return await answerTooFast(exchange);
    checkHost(exchange);
    const destination = context.destinationOf(request.url ?? "");
    exchange.address = destination.address;
    exchange.maxBytes = destination.maxBytes;
    checkMethodAndSize(exchange);
    await takeRoute(exchange, destination);
  } catch (error) {
    await answerError(exchange, error);
  }
}

function checkHost({ context, request }: Exchange): void {
  if (namesTwoHosts(request.rawHeaders)) throw new Refusal(400);
  if (!context.hosts.has((request.headers.host ?? "").toLowerCase())) throw new Refusal(421);
}

function checkMethodAndSize({ request, maxBytes }: Exchange): void {
  if (!methods.includes(request.method ?? "")) {
    throw new Refusal(405, { allow: methods.join(", ") });
  }
  if (isTooLarge(request, maxBytes)) throw new Refusal(413);
}

async function answerError(exchange: Exchange, error: unknown): Promise<void> {
  const { response, id } = exchange;
  if (response.headersSent) return void response.destroy();
  const refusal = asRefusal(error);
  if (!refusal) log("error", "failure", { id, route: exchange.route, ...describeError(error) });
  try {
    await refuse(exchange, refusal ?? new Refusal(500));
  } catch (failure) {
    log("error", "failure", { id, route: exchange.route, ...describeError(failure) });
    response.destroy();
  }
}

function logExchange({ response, id, route, startedAt, isQuiet }: Exchange): void {
  // A client that left first has got nothing.
  const status = response.headersSent ? response.statusCode : 0;
  const duration = performance.now() - startedAt;
  countRequest(route, status, duration);
  const ms = Math.round(duration);
  const level = isQuiet ? "debug" : status >= 500 ? "error" : "info";
  log(level, "request", { id, route, status, ms });
}
