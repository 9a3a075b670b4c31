import type { OutgoingHttpHeaders } from "node:http";
import type { Locale } from "../locales.ts";
import { isForwarded } from "./client.ts";
import type { Exchange, FrontContext } from "./context.ts";
import type { PageOrder } from "./page-store.ts";
import { dropScripts } from "./public-html.ts";
import { unavailable } from "./refusal.ts";
import { readAnswer, type RendererRequest } from "./renderer-client.ts";
import { StoredPage } from "./stored-page.ts";

/** What the renderer is told: our own address. It trusts such headers from anyone, so none of a client's reach it. */
export function ownHeaders({ settings }: FrontContext): OutgoingHttpHeaders {
  const { host, protocol } = settings.publicUrl;
  return {
    host,
    "x-forwarded-host": host,
    "x-forwarded-proto": protocol.slice(0, -1),
    // Next streams titles into the body for a client without a name.
    "user-agent": "Countersign",
  };
}

/** The same for a page that is made for this very request, and whether somebody passed the request on. */
export function requestHeaders({ context, request }: Exchange): OutgoingHttpHeaders {
  const forwarded = isForwarded(request.headers) && { forwarded: "for=unknown" };
  return { ...ownHeaders(context), ...forwarded };
}

/** Has a public page or representation rendered, without cookies and without scripts. Throws `Refusal` 503. */
export async function renderPublic(
  context: FrontContext,
  order: RendererRequest,
): Promise<StoredPage> {
  const answer = await context.renderer.ask(order);
  const body = await readAnswer(answer);
  const type = answer.headers["content-type"] ?? "application/octet-stream";
  const lastModified = new Date(answer.headers["last-modified"] ?? NaN);
  return new StoredPage({
    status: answer.statusCode ?? 500,
    type,
    body: type.startsWith("text/html") ? Buffer.from(dropScripts(body.toString())) : body,
    location: answer.headers.location,
    lastModified: Number.isNaN(lastModified.getTime()) ? undefined : lastModified,
  });
}

/**
 * Renders what a handler answered with `page`, a form to be filled in again for instance, through
 * the renderer's `/refused`. Throws `Refusal` 503 when it cannot.
 */
export async function renderRefused(
  context: FrontContext,
  locale: Locale,
  data: Record<string, unknown> & { form: string; status: number },
): Promise<StoredPage> {
  const page = await renderPublic(context, {
    method: "POST",
    path: `/${locale}/refused`,
    headers: { ...ownHeaders(context), "content-type": "application/json" },
    body: Buffer.from(JSON.stringify(data)),
  });
  if (page.rendered.status !== data.status || !page.isHtml) throw unavailable();
  return page;
}

/** The page from the store, or rendered anew in development, where there is none. */
export function storedOr(
  { store }: Pick<FrontContext, "store">,
  order: PageOrder,
): Promise<StoredPage> {
  return store ? store.get(order) : order.render();
}
