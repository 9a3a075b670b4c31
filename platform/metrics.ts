/** What is counted, by which label. Values of a label come from the code, never from a request. */
export const counters = {
  signatures: { label: "outcome", help: "Sign forms answered: accepted, held or refused." },
  confirmations: { label: "outcome", help: "Confirmations answered." },
  limits: { label: "limit", help: "Requests that met a limit." },
  work: { label: "outcome", help: "Proofs of work asked for, accepted and refused." },
  mails: { label: "outcome", help: "Mails that were settled: sent, refused, failed or expired." },
} as const;

export type CounterName = keyof typeof counters;

/** The counters of one thread, as plain data: for each, how often each value of its label was counted. */
export type Counts = Record<CounterName, Record<string, number>>;

export type RequestFigures = {
  /** By hundreds of the status: `[0, 0, 2, …]` for two answers of 2xx. */
  classes: number[];
  /** Durations up to each of `durationBounds` and not up to the one before; the last for all longer ones. */
  durations: number[];
  totalMilliseconds: number;
};

/** Upper bounds of the histogram of durations, in milliseconds. */
export const durationBounds = [1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000];

const counts: Counts = { signatures: {}, confirmations: {}, limits: {}, work: {}, mails: {} };
const requests = new Map<string, RequestFigures>();

/** Counts one thing in this thread. */
export function count(name: CounterName, value: string): void {
  counts[name][value] = (counts[name][value] ?? 0) + 1;
}

/** The counters of this thread; asynchronous, so that another thread can call it by name. */
export async function readCounts(): Promise<Counts> {
  return counts;
}

/** Counts an answered request. `route` is a pattern. Plain numbers, as stored pages are sent every 40 microseconds. */
export function countRequest(route: string, status: number, milliseconds: number): void {
  let figures = requests.get(route);
  if (!figures) {
    const durations = Array<number>(durationBounds.length + 1).fill(0);
    figures = { classes: Array<number>(6).fill(0), durations, totalMilliseconds: 0 };
    requests.set(route, figures);
  }
  let bucket = 0;
  while (milliseconds > durationBounds[bucket]!) bucket += 1;
  figures.durations[bucket]! += 1;
  figures.classes[Math.floor(status / 100)]! += 1;
  figures.totalMilliseconds += milliseconds;
}

/** What was answered so far, by route. */
export function requestFigures(): ReadonlyMap<string, RequestFigures> {
  return requests;
}
