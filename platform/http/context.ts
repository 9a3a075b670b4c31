import type { IncomingMessage, ServerResponse } from "node:http";
import type { Environment } from "../env.ts";
import type { Reading } from "../exposition.ts";
import type { WindowCounter } from "../window-counter.ts";
import type { Address } from "./address.ts";
import type { Client, Proxies } from "./client.ts";
import type { CountedRoute } from "./front-route.ts";
import type { DownloadRoute } from "./download.ts";
import type { Destination } from "./destination.ts";
import type { HoleValue } from "./fill.ts";
import type { PageStore } from "./page-store.ts";
import type { PublicPage } from "./public-pages.ts";
import type { RecentAnswers } from "./recent-answers.ts";
import type { RendererClient } from "./renderer-client.ts";
import type { DescribeSent } from "./sent-again.ts";
import type { HeaderKind } from "./security-headers.ts";
import type { StaticFiles } from "./static-files.ts";

/**
 * `starting` until the renderer renders and the database answers; `doubtful` when traffic may be taken
 * but somebody should look: the nightly recount did not agree, or backups are late.
 */
export type Readiness = "ready" | "doubtful" | "starting";

/** What the front door has at hand for every request; made once. */
export type FrontContext = {
  settings: Environment;
  isDev: boolean;
  hosts: Set<string>;
  origins: Set<string>;
  proxies: Proxies;
  /** How much each client asks for, by its address, which is kept for a second or two. */
  requests: WindowCounter;
  securityHeaders: Record<HeaderKind, Record<string, string>>;
  routes: CountedRoute[];
  pages: PublicPage[];
  downloads: DownloadRoute[];
  /** Where the target of a request leads. Throws `Refusal` for what is no address of ours. */
  destinationOf: (target: string) => Destination;
  /** What those who looked at our own routes were answered within the last second. */
  recent: RecentAnswers;
  files: StaticFiles;
  /** None in development. */
  store: PageStore | undefined;
  /** For pages of which there are as many as there are questions, so that they push no other out. */
  askedStore: PageStore | undefined;
  holeValue: HoleValue;
  describeSent: DescribeSent;
  /** What `/metrics` tells beside what the front door itself knows. */
  readings: () => Promise<Reading[]>;
  renderer: RendererClient;
  readiness: () => Promise<Readiness>;
  /** True while what is posted cannot be taken in soon. */
  isOverloaded: () => boolean;
};

/** One request on its way through the front door. */
export type Exchange = {
  context: FrontContext;
  request: IncomingMessage;
  response: ServerResponse;
  id: string;
  startedAt: number;
  /** For limits only: what leaves the front door is its tag. */
  client: Client;
  /** Its tag, once it has been asked for. */
  clientTag?: string;
  address: Address;
  /** How much it may carry. */
  maxBytes: number;
  /** The pattern that the log names, never the address. */
  route: string;
  /** The form that was sent, once it has been read; to be shown again if it cannot be taken now. */
  fields?: Record<string, string>;
  /** Routine, such as what is served from memory; logged only at `debug`. */
  isQuiet: boolean;
};
