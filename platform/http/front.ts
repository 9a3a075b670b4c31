import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Environment } from "../env.ts";
import type { Reading } from "../exposition.ts";
import { answerBrokenRequest } from "./broken-request.ts";
import { WindowCounter, type Allowance } from "../window-counter.ts";
import { trustedProxies } from "./client.ts";
import { watchConnections } from "./close.ts";
import type { FrontContext, Readiness } from "./context.ts";
import type { DownloadRoute } from "./download.ts";
import type { FrontRoute } from "./exchange.ts";
import { destinationFinder } from "./destination.ts";
import type { HoleValue } from "./fill.ts";
import { countedRoutes } from "./front-route.ts";
import { handle } from "./handle.ts";
import { ourHosts } from "./hosts.ts";
import { limitConnections } from "./limit-connections.ts";
import { PageFolder } from "./page-folder.ts";
import { askedLimits, pageLimits, PageStore } from "./page-store.ts";
import type { PublicPage } from "./public-pages.ts";
import { renderAhead } from "./refuse.ts";
import { RecentAnswers } from "./recent-answers.ts";
import { remembered } from "./remember.ts";
import { createRendererClient } from "./renderer-client.ts";
import type { DescribeSent } from "./sent-again.ts";
import { securityHeaders, type HeaderKind } from "./security-headers.ts";
import { StaticFiles, type StaticFolder } from "./static-files.ts";
import { isDevelopmentUpgrade, passUpgrade } from "./upgrade.ts";
import { isWithinBounds, type UploadRoute } from "./upload-route.ts";

export type FrontOptions = {
  settings: Environment;
  isDev: boolean;
  /** Where the renderer listens. */
  socketPath: string;
  routes: FrontRoute[];
  pages: PublicPage[];
  downloads: DownloadRoute[];
  uploads: UploadRoute[];
  folders: StaticFolder[];
  /** Grows with every change of what is public; looked at most once a second. */
  version: () => number | Promise<number>;
  /** Names the build whose rendered pages outlive a restart in `DATA_DIR/pages`; none, and none do. */
  build?: string;
  /** False while the renderer cannot answer. */
  canRender?: () => boolean;
  /** When the renderer has rendered for the first time; from then on what an overload needs is kept at hand. */
  firstReady?: Promise<void>;
  holeValue: HoleValue;
  describeSent: DescribeSent;
  readings: () => Promise<Reading[]>;
  readiness: () => Promise<Readiness>;
  /** True while so much waits that what is posted should come again later; 503. */
  isOverloaded: () => boolean;
  /** What one client may do; a trusted proxy itself may do as much as it likes. */
  clientLimits: { requests: Allowance; connections: number };
  /** Shorter patience, for tests. */
  patience?: Partial<typeof patience>;
};

const kinds: HeaderKind[] = ["page", "personal", "representation"];
const forgetMilliseconds = 1000;
/** Often enough that no other pages push these out of the store, which costs nothing while they are there. */
const aheadMilliseconds = 60_000;
const maxHeaderSize = 16 * 1024;
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  /** For a connection on which nothing moves, such as one whose client does not read. */
  timeout: 60_000,
};

/** The front door: everything HTTP that faces the world. It knows no campaign; not yet listening. */
export function createFront(options: FrontOptions): Server {
  const context = createContext(options);
  const { isDev } = options;
  const { timeout, ...timeouts } = { ...patience, ...options.patience };
  const server = createServer({
    ...timeouts,
    maxHeaderSize,
    // A request without `Host` gets our own 421, with our headers.
    requireHostHeader: false,
    shouldUpgradeCallback: (request) => isDev && isDevelopmentUpgrade(context, request),
  });
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    void handle(context, request, response);
  server.timeout = timeout;
  watchConnections(server);
  limitConnections(server, context.proxies, options.clientLimits.connections);
  forgetClients(server, context);
  void options.firstReady?.then(() => keepAhead(server, context));
  server.on("request", answer);
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (isWithinBounds(context, request)) response.writeContinue();
    answer(request, response);
  });
  // Node would answer 417 itself, without our headers.
  server.on("checkExpectation", answer);
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
  const routes = countedRoutes(options.routes);
  return {
    settings,
    isDev,
    hosts,
    origins: new Set([...hosts].map((host) => `${protocol}//${host}`)),
    proxies: trustedProxies(settings.trustedProxies),
    requests: new WindowCounter(options.clientLimits.requests),
    securityHeaders: Object.fromEntries(headers),
    routes,
    pages: options.pages,
    downloads: options.downloads,
    destinationOf: destinationFinder(routes, options.pages, options.uploads),
    recent: new RecentAnswers(),
    files: new StaticFiles(options.folders, isDev),
    store: isDev ? undefined : createStore(options),
    askedStore: isDev ? undefined : createAskedStore(options),
    holeValue: options.holeValue,
    describeSent: options.describeSent,
    readings: options.readings,
    renderer: createRendererClient(options.socketPath),
    readiness: options.readiness,
    isOverloaded: options.isOverloaded,
  };
}

function createStore({ settings, build, version, canRender }: FrontOptions): PageStore {
  const folder = build && join(settings.dataDir, "pages", build);
  return new PageStore({
    version: remembered(version),
    canRender,
    folder: folder ? new PageFolder(folder, settings.publicUrl.origin, pageLimits) : undefined,
  });
}

/** Nothing of it lies on disk: what people look for is nobody's business after a minute. */
function createAskedStore({ version, canRender }: FrontOptions): PageStore {
  return new PageStore({ version: remembered(version), canRender, limits: askedLimits });
}

/** Lets no address of a client stay in memory much longer than the client does. */
function forgetClients(server: Server, { proxies, requests }: FrontContext): void {
  const timer = setInterval(() => {
    proxies.forget();
    requests.forget(performance.now());
  }, forgetMilliseconds);
  timer.unref();
  server.once("close", () => clearInterval(timer));
}

/** Without a store, in development, nothing can be kept. */
function keepAhead(server: Server, context: FrontContext): void {
  if (!context.store) return;
  // What cannot be rendered now is tried again a minute later.
  const render = () => void renderAhead(context).catch(() => {});
  const timer = setInterval(render, aheadMilliseconds);
  timer.unref();
  server.once("close", () => clearInterval(timer));
  render();
}
