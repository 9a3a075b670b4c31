import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Environment } from "../env.ts";
import { isTooLarge } from "./body.ts";
import { answerBrokenRequest } from "./broken-request.ts";
import { trustedProxies } from "./client.ts";
import { watchConnections } from "./close.ts";
import type { FrontContext, Readiness } from "./context.ts";
import type { FrontRoute } from "./exchange.ts";
import type { HoleValue } from "./fill.ts";
import { handle } from "./handle.ts";
import { ourHosts } from "./hosts.ts";
import { PageStore } from "./page-store.ts";
import type { PublicPage } from "./public-pages.ts";
import { remembered } from "./remember.ts";
import { createRendererClient } from "./renderer-client.ts";
import { securityHeaders, type HeaderKind } from "./security-headers.ts";
import { StaticFiles, type StaticFolder } from "./static-files.ts";
import { isDevelopmentUpgrade, passUpgrade } from "./upgrade.ts";

export type FrontOptions = {
  settings: Environment;
  isDev: boolean;
  /** Where the renderer listens. */
  socketPath: string;
  routes: FrontRoute[];
  pages: PublicPage[];
  folders: StaticFolder[];
  /** Grows with every change of what is public; looked at most once a second. */
  version: () => number | Promise<number>;
  holeValue: HoleValue;
  readiness: () => Promise<Readiness>;
  isUnavailable: (error: unknown) => boolean;
};

const kinds: HeaderKind[] = ["page", "personal", "representation"];
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
};

/** The front door: everything HTTP that faces the world. It knows no campaign; not yet listening. */
export function createFront(options: FrontOptions): Server {
  const context = createContext(options);
  const { isDev } = options;
  const server = createServer({
    ...limits,
    // A request without `Host` gets our own 421, with our headers.
    requireHostHeader: false,
    shouldUpgradeCallback: (request) => isDev && isDevelopmentUpgrade(context, request),
  });
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    void handle(context, request, response);
  watchConnections(server);
  server.on("request", answer);
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (!isTooLarge(request)) response.writeContinue();
    answer(request, response);
  });
  server.on("clientError", (error, socket) => answerBrokenRequest(context, error, socket));
  if (isDev) server.on("upgrade", passUpgrade(options.socketPath));
  server.on("close", () => context.renderer.close());
  return server;
}

function createContext(options: FrontOptions): FrontContext {
  const { settings, isDev } = options;
  const { protocol } = settings.publicUrl;
  const hosts = ourHosts(settings);
  const isHttps = protocol === "https:";
  const headers = kinds.map((kind) => [kind, securityHeaders(kind, { isHttps })]);
  return {
    settings,
    isDev,
    hosts,
    origins: new Set([...hosts].map((host) => `${protocol}//${host}`)),
    proxies: trustedProxies(settings.trustedProxies),
    securityHeaders: Object.fromEntries(headers),
    routes: options.routes,
    pages: options.pages,
    files: new StaticFiles(options.folders, isDev),
    store: isDev ? undefined : new PageStore(remembered(options.version)),
    holeValue: options.holeValue,
    renderer: createRendererClient(options.socketPath),
    readiness: options.readiness,
    isUnavailable: options.isUnavailable,
  };
}
