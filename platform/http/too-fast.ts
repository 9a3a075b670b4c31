import { isLocale, type Locale } from "../locales.ts";
import { count } from "../metrics.ts";
import { Content } from "./content.ts";
import type { Exchange } from "./context.ts";
import { isDevelopmentTool } from "./places.ts";
import { refusalCode } from "./refusal.ts";
import { bareRefusal, wantsJson } from "./refuse.ts";
import { send } from "./send.ts";

const pages = new Map<Locale, Content>();
const words = new Content(
  "application/json",
  Buffer.from(JSON.stringify({ error: refusalCode(429) })),
);

/** Counts a request; true when its client has asked for as much already as it may within a second. */
export function isTooFast({ context, request, client, startedAt }: Exchange): boolean {
  if (client.isProxy || (context.isDev && isDevelopmentTool(request.url ?? ""))) return false;
  return context.requests.use(client.address, startedAt) > 0;
}

/** Answers 429 with bytes that were made before: nothing is read, rendered or logged for it. */
export async function answerTooFast(exchange: Exchange): Promise<void> {
  exchange.isQuiet = true;
  count("limits", "requests");
  await send(exchange, {
    status: 429,
    kind: "page",
    headers: { "cache-control": "no-store", "retry-after": "1" },
    content: wantsJson(exchange) ? words : pageFor(exchange),
  });
}

function pageFor({ request, address }: Exchange): Content {
  const prefix = request.url?.split(/[/?]/, 2)[1];
  const locale = isLocale(prefix) ? prefix : address.locale;
  const page = pages.get(locale) ?? bareRefusal(locale, 429);
  pages.set(locale, page);
  return page;
}
