import { Conflict, NotAllowed, NotFound, StorageUnavailable, TooMany } from "../refusals.ts";

/** Why the front door answers without doing anything; `headers`, lower-case, go out with the answer. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly status: RefusalStatus;
  readonly headers: Record<string, string>;
  constructor(status: RefusalStatus, headers: Record<string, string> = {}) {
    super(codes[status]);
    this.status = status;
    this.headers = headers;
  }
}

const codes = {
  400: "bad-request",
  403: "forbidden",
  404: "not-found",
  405: "method-not-allowed",
  409: "conflict",
  410: "gone",
  413: "too-large",
  415: "unsupported-type",
  421: "wrong-host",
  429: "too-many",
  500: "failed",
  503: "unavailable",
};

export type RefusalStatus = keyof typeof codes;

const retryAfterSeconds = "5";

/** Nothing can be rendered or stored at the moment; the client may come back. */
export function unavailable(): Refusal {
  return new Refusal(503, { "retry-after": retryAfterSeconds });
}

/** The word a program reads in `{"error": …}`. */
export function refusalCode(status: RefusalStatus): string {
  return codes[status];
}

/** The refusal for a status of the renderer's that is no success: 500 for every failure of its own. */
export function refusalOf(status: number, retryAfter?: string): Refusal {
  const headers: Record<string, string> = retryAfter ? { "retry-after": retryAfter } : {};
  if (status in codes) return new Refusal(status as RefusalStatus, headers);
  return new Refusal(status < 500 ? 400 : 500);
}

/**
 * The one place where refusals thrown by verbs become statuses (`urls.md`): unknown 404, right
 * lacking 403, wrong state 409, limit used up 429 with `Retry-After`. Undefined for anything else.
 */
export function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof NotFound) return new Refusal(404);
  if (error instanceof NotAllowed) return new Refusal(403);
  if (error instanceof Conflict) return new Refusal(409);
  if (error instanceof StorageUnavailable) return unavailable();
  if (error instanceof TooMany) {
    return new Refusal(429, { "retry-after": String(error.retryAfterSeconds) });
  }
  return undefined;
}
