/** What every request of a run is. People, links and clients each come once, so nothing repeats itself. */
export type Requests =
  | { kind: "page"; path: string }
  /** Posts of the sign form by the people of the numbers from `from` on. */
  | { kind: "sign"; path: string; from: number }
  /** Posts of `consent=yes` to these paths. */
  | { kind: "confirm"; paths: string[] };

/** So many requests over so many connections, each sending its next as soon as it is answered. */
export type Order = {
  url: string;
  connections: number;
  amount: number;
  requests: Requests;
};

export type LoadResult = {
  /** How often each status came. */
  statuses: Record<string, number>;
  /** Connections that broke and requests that were never answered. */
  errors: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
};
