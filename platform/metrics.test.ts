import { expect, test } from "vitest";
import { counterReadings, expose, gauge, requestReadings } from "./exposition.ts";
import { count, countRequest, readCounts } from "./metrics.ts";

test("requests are told by route and class of status, with a histogram of durations", async () => {
  countRequest("/campaigns/:slug", 200, 0.4);
  countRequest("/campaigns/:slug", 304, 40);
  countRequest("/campaigns/:slug", 0, 60_000);
  const { text, type } = await expose(requestReadings());
  expect(type).toBe("text/plain; version=0.0.4; charset=utf-8");
  const lines = text.split("\n").filter((line) => line.includes("/campaigns/:slug"));
  const route = 'route="/campaigns/:slug"';
  const bucket = (le: string, value: number) =>
    `countersign_http_request_duration_seconds_bucket{${route},le="${le}"} ${value}`;
  expect(lines).toEqual(
    expect.arrayContaining([
      `countersign_http_requests_total{${route},status="2xx"} 1`,
      `countersign_http_requests_total{${route},status="3xx"} 1`,
      `countersign_http_requests_total{${route},status="none"} 1`,
      bucket("0.001", 1),
      bucket("0.025", 1),
      bucket("0.05", 2),
      bucket("10", 2),
      bucket("+Inf", 3),
      `countersign_http_request_duration_seconds_count{${route}} 3`,
      `countersign_http_request_duration_seconds_sum{${route}} 60.0404`,
    ]),
  );
  expect(text).toContain("# TYPE countersign_http_request_duration_seconds histogram");
});

test("the counters of two threads are added up", async () => {
  count("mails", "sent");
  count("mails", "sent");
  const other = {
    signatures: {},
    confirmations: {},
    limits: {},
    work: {},
    mails: { sent: 3, failed: 1 },
  };
  const { text } = await expose(counterReadings([await readCounts(), other]));
  expect(text).toContain('countersign_mails_total{outcome="sent"} 5\n');
  expect(text).toContain('countersign_mails_total{outcome="failed"} 1\n');
  expect(text).toContain("# TYPE countersign_mails_total counter");
});

test("what is not known is left out, and the process is told of", async () => {
  const { text } = await expose([
    gauge("known", "Known.", 2),
    gauge("unknown", "Unknown.", undefined),
  ]);
  expect(text).toContain("# TYPE known gauge\nknown 2\n");
  expect(text).not.toContain("\nunknown ");
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds [\d.]+$/m);
});
