import { readBody, readFields } from "./body.ts";
import { clientOf } from "./client.ts";
import { Content } from "./content.ts";
import type { Exchange, FrontContext } from "./context.ts";
import type { FrontAnswer, FrontRoute } from "./exchange.ts";
import { matchPattern } from "./pattern.ts";
import { isPersonal } from "./places.ts";
import { wantsJson } from "./refuse.ts";
import { renderRefused } from "./render.ts";
import { send } from "./send.ts";

type FoundRoute = { route: FrontRoute; params: Record<string, string> };

/** The route of the front door's own that a request belongs to. HEAD asks for what GET gives. */
export function findFrontRoute(
  { routes }: FrontContext,
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

/** Reads the body, asks the handler, sends its answer. */
export async function answerFrontRoute(
  exchange: Exchange,
  { route, params }: FoundRoute,
): Promise<void> {
  const { context, request, address } = exchange;
  exchange.route = route.pattern;
  const isPost = route.method === "POST";
  const answer = await route.handler({
    method: route.method,
    path: address.path,
    params,
    locale: address.locale,
    query: new URLSearchParams(address.search),
    headers: request.headers,
    isJson: wantsJson(exchange),
    body: isPost ? readFields(request.headers["content-type"], await readBody(request)) : {},
    client: clientOf(request.socket.remoteAddress ?? "", request.headers, context.proxies),
  });
  const headers = new Headers(answer.headers);
  if (answer.location !== undefined) headers.set("location", ourOwn(context, answer.location));
  if (!headers.has("cache-control")) {
    headers.set("cache-control", isPost ? "no-store" : "public, max-age=1");
  }
  await send(exchange, {
    status: answer.status,
    kind: isPost ? (isPersonal(address.path) ? "personal" : "page") : "representation",
    headers: Object.fromEntries(headers),
    content: await toContent(exchange, answer, headers.get("content-type")),
    ...(headers.has("last-modified") && { lastModified: new Date(headers.get("last-modified")!) }),
  });
}

/** A path of ours whatever it holds, encoded as a header wants it. */
function ourOwn({ settings }: FrontContext, location: string): string {
  const { pathname, search, hash } = new URL(location, settings.publicUrl);
  return pathname + search + hash;
}

async function toContent(
  { context, address }: Exchange,
  { status, json, page, body }: FrontAnswer,
  type: string | null,
): Promise<Content | undefined> {
  if (page) {
    const rendered = await renderRefused(context, address.locale, { ...page, status });
    return (await rendered.fill(context.holeValue)).content;
  }
  if (json !== undefined) {
    return new Content(type ?? "application/json", Buffer.from(JSON.stringify(json)));
  }
  return body === undefined
    ? undefined
    : new Content(type ?? "text/plain; charset=utf-8", Buffer.from(body));
}
