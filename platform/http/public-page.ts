import { writeAddress } from "./address.ts";
import type { Exchange } from "./context.ts";
import { isPersonal } from "./places.ts";
import { preferredFormat, relevantSearch, type FoundPage } from "./public-pages.ts";
import { refusalOf } from "./refusal.ts";
import { ownHeaders, renderPublic, requestHeaders, storedOr } from "./render.ts";
import type { RendererRequest } from "./renderer-client.ts";
import { send } from "./send.ts";
import type { StoredPage } from "./stored-page.ts";

// Short, because readers compare the count before and after they sign.
const cacheControl = "public, max-age=1, stale-while-revalidate=1, stale-if-error=600";
/** Formats carry plain figures instead of holes. */
const formatTtlSeconds = 2;
/** Campaigns open and close by the clock, which bumps no version. */
const pageTtlSeconds = 60;

/** Serves a page of the public table, from the store where there is one; 307 to the format asked for. */
export async function answerPublicPage(exchange: Exchange, found: FoundPage): Promise<void> {
  const { context, request, address } = exchange;
  const { page, format } = found;
  exchange.route = format ? `${page.pattern}.${format}` : page.pattern;
  const preferred = format ? undefined : preferredFormat(page, request.headers.accept);
  if (preferred) {
    const location = writeAddress({ ...address, path: `${address.path}.${preferred}` });
    return send(exchange, {
      status: 307,
      kind: "representation",
      headers: { location, vary: "Accept", "cache-control": "public, max-age=300" },
    });
  }
  const target = writeAddress({ ...address, search: relevantSearch(page, address.search) });
  const stored = await storedOr(context, {
    key: target,
    ttlSeconds: format ? formatTtlSeconds : (page.ttlSeconds ?? pageTtlSeconds),
    render: () =>
      renderGood(exchange, { method: "GET", path: target, headers: ownHeaders(context) }),
  });
  exchange.isQuiet = true;
  const { content, changedAt } = await stored.fill(context.holeValue);
  await send(exchange, {
    status: stored.rendered.status,
    kind: stored.isHtml ? "page" : "representation",
    headers: {
      "cache-control": context.isDev ? "no-cache" : cacheControl,
      ...(page.formats && !format && { vary: "Accept" }),
      ...locationOf(stored),
    },
    content,
    lastModified: changedAt,
  });
}

/** Passes on a page that is made for this very request, such as a receipt; nobody keeps it. */
export async function answerUnstoredPage(exchange: Exchange): Promise<void> {
  const { context, address } = exchange;
  const page = await renderGood(exchange, {
    method: "GET",
    path: writeAddress(address),
    headers: requestHeaders(exchange),
  });
  await send(exchange, {
    status: page.rendered.status,
    kind: isPersonal(address.path) ? "personal" : "page",
    headers: { "cache-control": "no-store", ...locationOf(page) },
    content: (await page.fill(context.holeValue)).content,
  });
}

async function renderGood({ context }: Exchange, order: RendererRequest): Promise<StoredPage> {
  const page = await renderPublic(context, order);
  if (page.rendered.status >= 400) throw refusalOf(page.rendered.status);
  return page;
}

function locationOf({ rendered: { location } }: StoredPage) {
  return location === undefined ? {} : { location };
}
