import { assetAddress } from "../assets.ts";
import { translator } from "../i18n.ts";
import { sentHole } from "../holes.ts";
import { direction, locales, type Locale } from "../locales.ts";
import { Content } from "./content.ts";
import type { Exchange, FrontContext } from "./context.ts";
import { isMailedLink, isPersonal } from "./places.ts";
import { refusalCode, unavailable, type Refusal, type RefusalStatus } from "./refusal.ts";
import { lastingControl, pageControl } from "./public-pages.ts";
import { renderRefused, storedOr } from "./render.ts";
import { send } from "./send.ts";
import { withSent } from "./sent-again.ts";

type Form = "again" | "link" | "none";

/** Refusals after which the same form may be sent again as it is. */
const passing: RefusalStatus[] = [429, 503];
/** Who has typed something waits no longer for a page that is not stored yet, but gets our own. */
const patienceMilliseconds = 500;

/** Answers a refusal: JSON for programs, else a page in the reader's language, made by us if Next is away. */
export async function refuse(exchange: Exchange, refusal: Refusal): Promise<void> {
  const { status, headers } = refusal;
  const content = wantsJson(exchange)
    ? new Content("application/json", Buffer.from(JSON.stringify({ error: refusalCode(status) })))
    : await refusalPage(exchange, status);
  const id = status === 500 && { "x-request-id": exchange.id };
  await send(exchange, {
    status,
    kind: isPersonal(exchange.address.path) ? "personal" : "page",
    headers: { "cache-control": "no-store", vary: "Accept", ...headers, ...id },
    content,
    isForOne: exchange.fields !== undefined,
  });
}

/** True for a client that sends JSON or would rather have it than anything else. */
export function wantsJson({ request, address }: Exchange): boolean {
  const { accept = "", "content-type": type = "" } = request.headers;
  const first = accept.split(/[,;]/, 1)[0]!.trim().toLowerCase();
  if (first === "application/json" || address.path.endsWith(".json")) return true;
  return /^application\/json\b/i.test(type) && first !== "text/html";
}

async function refusalPage(exchange: Exchange, status: RefusalStatus): Promise<Content> {
  const { context, address, fields } = exchange;
  const { locale, path } = address;
  if (fields && passing.includes(status)) return pageToSendAgain(exchange, status, fields);
  // Whoever holds an old link wants to know what became of it.
  const form = status === 404 && isMailedLink(path) ? "link" : "none";
  return storedRefusal(context, locale, form, status).catch(() => bareRefusal(locale, status));
}

/**
 * Has the pages for what may be sent again in the store, in all languages, before anybody needs one: when
 * too much waits, the renderer has no time. Throws when one cannot be rendered.
 */
export async function renderAhead(context: FrontContext): Promise<void> {
  for (const status of passing) {
    // One after the other: whoever reads comes first.
    for (const locale of locales) await storedRefusal(context, locale, "again", status);
  }
}

/** Stored without what was typed, which is put into this one answer. */
async function pageToSendAgain(
  { context, address: { locale } }: Exchange,
  status: RefusalStatus,
  fields: Record<string, string>,
): Promise<Content> {
  const sent = { fields, facts: context.describeSent(fields, locale) };
  const page = await inTime(storedRefusal(context, locale, "again", status)).catch(() => undefined);
  return (page && withSent(page, sent)) ?? withSent(bareRefusal(locale, status, "again"), sent)!;
}

async function storedRefusal(
  context: FrontContext,
  locale: Locale,
  form: Form,
  status: RefusalStatus,
): Promise<Content> {
  const page = await storedOr(context, {
    key: `refused ${locale} ${form} ${status}`,
    cacheControl: form === "again" ? lastingControl : pageControl,
    outlivesChanges: form === "again",
    render: () => renderRefused(context, locale, { form, status }),
  });
  return (await page.fill(context.holeValue)).content;
}

function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unavailable()), patienceMilliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** For when the renderer is away, or not to be asked. */
export function bareRefusal(locale: Locale, status: RefusalStatus, form: Form = "none"): Content {
  const t = translator(locale, "refused");
  const again = `<p>${t("again.lead")}</p><form method="post">${sentHole}<button>${t("again.submit")}</button></form>`;
  const [title, text] = [t(`${status}.title`), t(`${status}.text`)];
  const html = `<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="stylesheet" href="${assetAddress("style.css")}">
<main id="main"><div class="plain-page"><h1>${title}</h1><p class="dek">${text}</p>${form === "again" ? again : ""}</div></main>
</html>`;
  return new Content("text/html; charset=utf-8", Buffer.from(html));
}
