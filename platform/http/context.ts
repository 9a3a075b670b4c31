import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import type { Environment } from "../env.ts";
import type { Address } from "./address.ts";
import type { FrontRoute } from "./exchange.ts";
import type { HoleValue } from "./fill.ts";
import type { PageStore } from "./page-store.ts";
import type { PublicPage } from "./public-pages.ts";
import type { RendererClient } from "./renderer-client.ts";
import type { HeaderKind } from "./security-headers.ts";
import type { StaticFiles } from "./static-files.ts";

/**
 * `starting` until the renderer renders and the database answers; `doubtful` when traffic may be taken
 * but somebody should look, because the nightly recount did not agree.
 */
export type Readiness = "ready" | "doubtful" | "starting";

/** What the front door has at hand for every request; made once. */
export type FrontContext = {
  settings: Environment;
  isDev: boolean;
  hosts: Set<string>;
  origins: Set<string>;
  proxies: BlockList;
  securityHeaders: Record<HeaderKind, Record<string, string>>;
  routes: FrontRoute[];
  pages: PublicPage[];
  files: StaticFiles;
  /** None in development. */
  store: PageStore | undefined;
  holeValue: HoleValue;
  renderer: RendererClient;
  readiness: () => Promise<Readiness>;
  /** True for the error that says that nothing can be stored at the moment. */
  isUnavailable: (error: unknown) => boolean;
};

/** One request on its way through the front door. */
export type Exchange = {
  context: FrontContext;
  request: IncomingMessage;
  response: ServerResponse;
  id: string;
  startedAt: number;
  address: Address;
  /** The pattern that the log names, never the address. */
  route: string;
  /** Routine, such as what is served from memory; logged only at `debug`. */
  isQuiet: boolean;
};
