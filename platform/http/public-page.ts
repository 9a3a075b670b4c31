import { writeAddress } from "./address.ts";
import type { Exchange, FrontContext } from "./context.ts";
import type { PageStore } from "./page-store.ts";
import { isPersonal } from "./places.ts";
import type { PreparedReply } from "./prepared-reply.ts";
import {
  preferredFormat,
  readerControl,
  storeControl,
  type FoundPage,
  type PublicPage,
} from "./public-pages.ts";
import { refusalOf } from "./refusal.ts";
import { ownHeaders, renderPublic, requestHeaders, storedOr } from "./render.ts";
import type { RendererRequest } from "./renderer-client.ts";
import { prepareReply, send, sendPrepared } from "./send.ts";
import type { FilledPage, StoredPage } from "./stored-page.ts";

/** The reply of each filled page, for as long as that is in use. */
const replies = new WeakMap<FilledPage, PreparedReply>();

/**
 * Serves a page of the public table, from the store where there is one; 307 to the format asked for.
 * `key` is its address in one spelling.
 */
export async function answerPublicPage(
  exchange: Exchange,
  found: FoundPage,
  key: string,
): Promise<void> {
  const { context, request } = exchange;
  const { page, format } = found;
  exchange.route = format ? `${page.pattern}.${format}` : page.pattern;
  const preferred = format ? undefined : preferredFormat(page, request.headers.accept);
  if (preferred) return sendToFormat(exchange, preferred);
  const stored = storeFor(context, page)?.fresh(key) ?? (await findStored(exchange, found, key));
  const filled = page.isCountCurrent
    ? await stored.fillNow(context.holeValue)
    : (stored.filled ?? (await stored.fill(context.holeValue)));
  exchange.isQuiet = true;
  const known = replies.get(filled);
  const reply = known ?? replyOf(exchange, found, stored, filled);
  if (!known) replies.set(filled, reply);
  await sendPrepared(exchange, reply);
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

function sendToFormat(exchange: Exchange, format: string): Promise<void> {
  const { address } = exchange;
  const location = writeAddress({ ...address, path: `${address.path}.${format}` });
  return send(exchange, {
    status: 307,
    kind: "representation",
    headers: { location, vary: "Accept", "cache-control": "public, max-age=300" },
  });
}

function findStored(exchange: Exchange, found: FoundPage, key: string): Promise<StoredPage> {
  const { context } = exchange;
  const headers = ownHeaders(context);
  const order = {
    key,
    cacheControl: storeControl(found),
    render: () => renderGood(exchange, { method: "GET", path: key, headers }),
  };
  return storedOr({ store: storeFor(context, found.page) }, order);
}

function storeFor({ store, askedStore }: FrontContext, page: PublicPage): PageStore | undefined {
  return page.isAsked ? askedStore : store;
}

function replyOf(
  { context }: Exchange,
  found: FoundPage,
  stored: StoredPage,
  { content, changedAt }: FilledPage,
): PreparedReply {
  return prepareReply(context, {
    status: stored.rendered.status,
    kind: stored.isHtml ? "page" : "representation",
    headers: {
      "cache-control": context.isDev ? "no-cache" : readerControl(found),
      ...(found.page.formats && !found.format && { vary: "Accept" }),
      ...locationOf(stored),
    },
    content,
    lastModified: changedAt,
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
