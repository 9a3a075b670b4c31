import type { Locale } from "../locales.ts";
import type { Allowance } from "../window-counter.ts";

/** What a handler of the front door gets to know about a request; plain data, nothing of node:http. */
export type FrontRequest = {
  method: "GET" | "POST";
  /** Decoded, without the locale's prefix: `/campaigns/icc/signatures`. */
  path: string;
  /** The named parts of the route's pattern, decoded. */
  params: Record<string, string>;
  locale: Locale;
  query: URLSearchParams;
  /** Lower-case names, as node:http joins them. */
  headers: Record<string, string | string[] | undefined>;
  /** The client sent JSON, or its first accepted type is JSON: answer with `json`, not with `page`. */
  isJson: boolean;
  /** Fields of a form, or of a JSON object (`true` and `false` as words); empty for GET. The last of a name counts. */
  body: Record<string, string>;
  /** The tag of whose request this is, for limits only: it says nothing of who that is and changes each day. */
  client: string;
};

/**
 * What a handler answers: one of `location` (a path of ours, with 303 or 307), `json` or `page`.
 * `page` is plain data that Next's `/refused` renders in the request's language with `status`.
 */
export type FrontAnswer = {
  status: number;
  location?: string;
  json?: unknown;
  page?: Record<string, unknown> & { form: string };
  lastModified?: Date;
  /** Unless said otherwise, nobody keeps what was posted, and what is looked at is kept for a second. */
  cacheControl?: string;
};

/**
 * Throws `NotFound`, `NotAllowed`, `TooMany` or `Conflict` to refuse; the front door answers for it. What
 * is answered to GET, and that there is nothing, is sent to whoever asks for the same path within a
 * second, unless it says `no-store`.
 */
export type FrontHandler = (request: FrontRequest) => Promise<FrontAnswer>;

/** One address the front door answers itself, in every language: `/campaigns/:slug/signatures`. */
export type FrontRoute = {
  method: FrontRequest["method"];
  pattern: string;
  handler: FrontHandler;
  /** How often one client may use it; 429 with `Retry-After` beyond that. */
  limit?: Allowance;
};

/** The request header that tells Next whose request it is (`FrontRequest.client`); set by the front door alone. */
export const clientHeader = "x-countersign-client";

/** The answer header by which the workspace says that a page with mistakes is a page, and not to be replaced. */
export const renderedHeader = "x-countersign-rendered";
