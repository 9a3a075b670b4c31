import type { Requests } from "./order.ts";

/** Requests that come when they come, so many each second, however long the answers take. */
export type Stream = { name: string; perSecond: number; status: number; requests: Requests };
export type SteadyOrder = { url: string; seconds: number; streams: Stream[] };

export type StreamResult = {
  name: string;
  sent: number;
  /** Answers with another status, and requests that were never answered. */
  errors: number;
  /** Milliseconds from when a request was due, so that waiting to be sent counts. */
  p50: number;
  p99: number;
};
