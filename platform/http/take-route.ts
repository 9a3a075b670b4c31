import type { Exchange } from "./context.ts";
import type { Destination } from "./destination.ts";
import { answerLook } from "./answer-look.ts";
import { answerFrontRoute } from "./front-route.ts";
import { answerMetrics } from "./metrics.ts";
import { judgeOrigin } from "./origin.ts";
import { isOutboxOpen } from "./outbox-access.ts";
import { isDevelopmentTool } from "./places.ts";
import { answerPublicPage, answerUnstoredPage } from "./public-page.ts";
import { Refusal } from "./refusal.ts";
import { send } from "./send.ts";
import { answerUploaded, isUploaded } from "./uploads.ts";
import { answerWorkspace } from "./workspace.ts";

/** Decides who answers a request whose address was read. Throws `Refusal` when nobody may. */
export async function takeRoute(exchange: Exchange, destination: Destination): Promise<void> {
  const { context, request, address } = exchange;
  const { path, movedTo } = address;
  const { own, page, key } = destination;
  exchange.route = destination.place;
  if (movedTo !== undefined) return sendAway(exchange, movedTo);
  if (request.method === "OPTIONS") return sendOptions(exchange, destination);
  if (request.method === "POST") return takePost(exchange, destination);

  if (path === "/metrics") return answerMetrics(exchange);
  const file = context.files.find(path, address.search);
  if (file) return sendFile(exchange, file);
  if (isUploaded(path)) return answerUploaded(exchange);
  if (context.isDev && isDevelopmentTool(path)) return answerWorkspace(exchange);
  if (destination.isInternal) throw new Refusal(404);
  if (destination.isOutbox && !isOutboxOpen(context.settings, request.headers)) {
    throw new Refusal(404);
  }
  if (own) return answerLook(exchange, own, key);
  if (destination.isWorkspace) return answerWorkspace(exchange);
  return page ? answerPublicPage(exchange, page, key) : answerUnstoredPage(exchange);
}

async function takePost(
  exchange: Exchange,
  { posted, page, isWorkspace }: Destination,
): Promise<void> {
  const { context, request } = exchange;
  const verdict = judgeOrigin(request.headers, context.origins);
  if (verdict === "foreign") throw new Refusal(403);
  if (posted) return answerFrontRoute(exchange, posted);
  if (!isWorkspace) {
    throw page ? new Refusal(405, { allow: "GET, HEAD, OPTIONS" }) : new Refusal(404);
  }
  if (verdict !== "ours") throw new Refusal(403);
  return answerWorkspace(exchange);
}

async function sendAway(exchange: Exchange, location: string): Promise<void> {
  await send(exchange, {
    status: 308,
    kind: "page",
    headers: { location, "cache-control": "public, max-age=300" },
  });
}

/** Tells other sites' scripts what they may do here: read public pages and formats, nothing else. */
async function sendOptions(exchange: Exchange, { page }: Destination): Promise<void> {
  const isPublic = page !== undefined;
  await send(exchange, {
    status: 204,
    kind: isPublic ? "representation" : "page",
    headers: {
      allow: isPublic ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS",
      ...(isPublic && { "access-control-allow-methods": "GET, HEAD, OPTIONS" }),
    },
  });
}

async function sendFile(
  exchange: Exchange,
  { content, cacheControl }: NonNullable<ReturnType<Exchange["context"]["files"]["find"]>>,
): Promise<void> {
  exchange.route = "file";
  exchange.isQuiet = true;
  const isPaper = content.type === "application/pdf";
  await send(exchange, {
    status: 200,
    kind: "page",
    headers: {
      "cache-control": cacheControl,
      ...(isPaper && { "content-disposition": "attachment" }),
    },
    content,
  });
}
