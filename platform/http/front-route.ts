import { WindowCounter } from "../window-counter.ts";
import { memoized } from "../memoized.ts";
import { count } from "../metrics.ts";
import { readBody, readFields } from "./body.ts";
import { tagOf } from "./client-tag.ts";
import { Content } from "./content.ts";
import type { Exchange, FrontContext } from "./context.ts";
import type { FrontAnswer, FrontRoute } from "./exchange.ts";
import { matchPattern } from "./pattern.ts";
import { isPersonal } from "./places.ts";
import { Refusal, unavailable } from "./refusal.ts";
import { wantsJson } from "./refuse.ts";
import { renderRefused } from "./render.ts";
import { send, type Reply } from "./send.ts";

/** A route, and how often each client has used it if that is limited. */
export type CountedRoute = FrontRoute & { uses?: WindowCounter };
export type FoundRoute = { route: CountedRoute; params: Record<string, string> };

/** The route of the front door's own that a request belongs to. HEAD asks for what GET gives. */
export function findFrontRoute(
  { routes }: Pick<FrontContext, "routes">,
  method: string | undefined,
  path: string,
): FoundRoute | undefined {
  const wanted = method === "HEAD" ? "GET" : method;
  for (const route of routes) {
    const params = route.method === wanted ? matchPattern(route.pattern, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

/** Routes with what counts their uses. */
export function countedRoutes(routes: FrontRoute[]): CountedRoute[] {
  return routes.map((route) =>
    route.limit ? { ...route, uses: new WindowCounter(route.limit) } : route,
  );
}

/** Reads the body, asks the handler, sends its answer. */
export async function answerFrontRoute(exchange: Exchange, found: FoundRoute): Promise<void> {
  exchange.route = found.route.pattern;
  await send(exchange, await askRoute(exchange, found));
}

/** What a route's handler answers, as it is to be sent. Throws what the handler throws to refuse. */
export async function askRoute(
  exchange: Exchange,
  { route, params }: FoundRoute,
): Promise<Reply & { headers: Record<string, string> }> {
  const { context, request, address } = exchange;
  const isPost = route.method === "POST";
  const body = isPost ? readFields(request.headers["content-type"], await readBody(request)) : {};
  if (isPost) exchange.fields = body;
  checkLimit(exchange, route);
  if (isPost && context.isOverloaded()) throw unavailable();
  const answer = await route.handler({
    method: route.method,
    path: address.path,
    params,
    locale: address.locale,
    headers: request.headers,
    isJson: wantsJson(exchange),
    body,
    // Made when asked for: the count is asked for too often to hash each time.
    get client() {
      return clientTag(exchange);
    },
  });
  const { status, location, lastModified, cacheControl } = answer;
  return {
    status,
    kind: isPost ? (isPersonal(address.path) ? "personal" : "page") : "representation",
    headers: {
      "cache-control": cacheControl ?? (isPost ? "no-store" : "public, max-age=1"),
      ...(location !== undefined && { location: ourOwn(location) }),
    },
    content: await toContent(exchange, answer),
    lastModified,
  };
}

/** Counts a use by tag, so that no address is remembered for as long as a window lasts. */
function checkLimit(exchange: Exchange, { uses, pattern }: CountedRoute): void {
  const wait = uses?.use(clientTag(exchange), exchange.startedAt) ?? 0;
  if (wait === 0) return;
  count("limits", pattern);
  throw new Refusal(429, { "retry-after": String(Math.ceil(wait / 1000)) });
}

function clientTag(exchange: Exchange): string {
  return (exchange.clientTag ??= tagOf(exchange.client.address));
}

/** A path of ours whatever it holds, encoded as a header wants it. */
const ourOwn = memoized((location) => {
  const { pathname, search, hash } = new URL(location, "http://ours.invalid");
  return pathname + search + hash;
});

async function toContent(
  { context, address }: Exchange,
  { status, json, page }: FrontAnswer,
): Promise<Content | undefined> {
  if (page) {
    const rendered = await renderRefused(context, address.locale, { ...page, status });
    return (await rendered.fill(context.holeValue)).content;
  }
  if (json === undefined) return undefined;
  return new Content("application/json", Buffer.from(JSON.stringify(json)));
}
