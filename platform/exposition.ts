import type { Metric, Registry } from "prom-client";
import {
  counters,
  durationBounds,
  requestFigures,
  type CounterName,
  type Counts,
} from "./metrics.ts";

type Labels = Record<string, string | number>;
type Value = { labels?: Labels; value: number; metricName?: string };

/** One number of this installation, or one for each value of some labels, as Prometheus names and knows it. */
export type Reading = {
  name: string;
  help: string;
  type: "counter" | "gauge" | "histogram";
  values: Value[];
};

let machine: Registry | undefined;

/** A number without labels; none when it is not known. */
export function gauge(name: string, help: string, value: number | undefined): Reading {
  return { name, help, type: "gauge", values: value === undefined ? [] : [{ value }] };
}

/** The counters of several threads, added up. */
export function counterReadings(threads: Counts[]): Reading[] {
  return Object.entries(counters).map(([key, { label, help }]) => {
    const total = new Map<string, number>();
    for (const counts of threads) {
      for (const [value, count] of Object.entries(counts[key as CounterName])) {
        total.set(value, (total.get(value) ?? 0) + count);
      }
    }
    const values = [...total].map(([word, value]) => ({ labels: { [label]: word }, value }));
    return { name: `countersign_${key}_total`, help, type: "counter", values };
  });
}

/** What this process has answered, by route pattern: by class of status, and how long it took. */
export function requestReadings(): Reading[] {
  const answered: Value[] = [];
  const durations: Value[] = [];
  const metric = "countersign_http_request_duration_seconds";
  for (const [route, figures] of requestFigures()) {
    for (const [hundreds, value] of figures.classes.entries()) {
      const status = hundreds === 0 ? "none" : `${hundreds}xx`;
      if (value > 0) answered.push({ labels: { route, status }, value });
    }
    let sum = 0;
    for (const [index, value] of figures.durations.entries()) {
      const bound = durationBounds[index];
      const le = bound === undefined ? "+Inf" : bound / 1000;
      durations.push({
        labels: { route, le },
        value: (sum += value),
        metricName: `${metric}_bucket`,
      });
    }
    const seconds = figures.totalMilliseconds / 1000;
    durations.push({ labels: { route }, value: seconds, metricName: `${metric}_sum` });
    durations.push({ labels: { route }, value: sum, metricName: `${metric}_count` });
  }
  return [
    {
      name: "countersign_http_requests_total",
      help: "Requests answered; status none: the client left first.",
      type: "counter",
      values: answered,
    },
    {
      name: metric,
      help: "From the head of a request to the end of its answer.",
      type: "histogram",
      values: durations,
    },
  ];
}

/** Readings, and what is known of the process, in the text format of Prometheus. */
export async function expose(readings: Reading[]): Promise<{ type: string; text: string }> {
  // Its ninety files would hold up the first page after a start.
  const { collectDefaultMetrics, Registry } = await import("prom-client");
  if (!machine) {
    machine = new Registry();
    collectDefaultMetrics({ register: machine });
  }
  const ours = new Registry();
  for (const reading of readings) ours.registerMetric(asMetric(reading));
  const text = await Registry.merge([machine, ours]).metrics();
  return { type: Registry.PROMETHEUS_CONTENT_TYPE, text };
}

/** The library asks its metrics for no more than this; its own histogram takes no finished sums. */
function asMetric(reading: Reading): Metric {
  return { name: reading.name, get: async () => reading } as unknown as Metric;
}
