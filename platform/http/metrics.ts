import { createHash, timingSafeEqual } from "node:crypto";
import { expose, gauge, requestReadings } from "../exposition.ts";
import { Content } from "./content.ts";
import type { Exchange } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { send } from "./send.ts";

/**
 * Answers `/metrics` to whoever knows `METRICS_TOKEN`. Throws `Refusal` 404 where none is set; another
 * token, or none, gets 401.
 */
export async function answerMetrics(exchange: Exchange): Promise<void> {
  const { context, request } = exchange;
  const { metricsToken } = context.settings;
  if (metricsToken === undefined) throw new Refusal(404);
  exchange.route = "/metrics";
  exchange.isQuiet = true;
  if (!isSame(request.headers.authorization ?? "", `Bearer ${metricsToken}`)) {
    return sendText(exchange, 401, "unauthorized", { "www-authenticate": "Bearer" });
  }
  const { type, text } = await expose([
    ...requestReadings(),
    ...storeReadings(exchange),
    ...(await context.readings()),
  ]);
  await sendText(exchange, 200, text, {}, type);
}

function storeReadings({ context: { store } }: Exchange) {
  return [
    gauge("countersign_stored_pages", "Rendered pages in memory.", store?.size.entries),
    gauge("countersign_stored_page_bytes", "What they take of memory, at most.", store?.size.bytes),
  ];
}

function sendText(
  exchange: Exchange,
  status: number,
  text: string,
  headers: Record<string, string>,
  type = "text/plain; charset=utf-8",
): Promise<void> {
  return send(exchange, {
    status,
    kind: "page",
    headers: { "cache-control": "no-store", ...headers },
    content: new Content(type, Buffer.from(text)),
  });
}

/** Takes as long whatever differs, and whatever the length. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(first!, second!);
}
