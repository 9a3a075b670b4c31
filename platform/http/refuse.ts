import { translator } from "../i18n.ts";
import { direction, type Locale } from "../locales.ts";
import { Content } from "./content.ts";
import type { Exchange } from "./context.ts";
import { isMailedLink } from "./places.ts";
import { refusalCode, type Refusal, type RefusalStatus } from "./refusal.ts";
import { renderRefused, storedOr } from "./render.ts";
import { send } from "./send.ts";

/** Answers a refusal: JSON for programs, else a page in the reader's language, made by us if Next is away. */
export async function refuse(exchange: Exchange, refusal: Refusal): Promise<void> {
  const { status, headers } = refusal;
  const content = wantsJson(exchange)
    ? new Content("application/json", Buffer.from(JSON.stringify({ error: refusalCode(status) })))
    : await refusalPage(exchange, status);
  const id = status === 500 && { "x-request-id": exchange.id };
  await send(exchange, {
    status,
    kind: "page",
    headers: { "cache-control": "no-store", vary: "Accept", ...headers, ...id },
    content,
  });
}

/** True for a client that sends JSON or would rather have it than anything else. */
export function wantsJson({ request, address }: Exchange): boolean {
  const { accept = "", "content-type": type = "" } = request.headers;
  const first = accept.split(/[,;]/, 1)[0]!.trim().toLowerCase();
  if (first === "application/json" || address.path.endsWith(".json")) return true;
  return /^application\/json\b/i.test(type) && first !== "text/html";
}

async function refusalPage({ context, address }: Exchange, status: RefusalStatus) {
  const { locale, path } = address;
  // Whoever holds an old link wants to know what became of it.
  const form = status === 404 && isMailedLink(path) ? "link" : "none";
  try {
    const page = await storedOr(context, {
      key: `refused ${locale} ${form} ${status}`,
      ttlSeconds: 60,
      render: () => renderRefused(context, locale, { form, status }),
    });
    return (await page.fill(context.holeValue)).content;
  } catch {
    return bareRefusal(locale, status);
  }
}

/** For when the renderer is away. */
function bareRefusal(locale: Locale, status: RefusalStatus): Content {
  const t = translator(locale, "refused");
  const html = `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t(`${status}.title`)}</title><h1>${t(`${status}.title`)}</h1><p>${t(`${status}.text`)}</p></html>`;
  return new Content("text/html; charset=utf-8", Buffer.from(html));
}
