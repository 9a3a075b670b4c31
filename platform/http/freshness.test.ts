import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readFreshness, recordPolicy } from "./freshness.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance", "Date"] }));
afterEach(() => void vi.useRealTimers());

const inSeconds = (times: object) =>
  Object.values(times).map((time: number) => Math.round((time - performance.now()) / 1000));

test("an answer is used as its Cache-Control says, as a shared cache reads it", () => {
  const control = "public, max-age=10, s-maxage=60, stale-while-revalidate=30, stale-if-error=600";
  const record = recordPolicy("/", control)!;
  expect(inSeconds(readFreshness(record))).toEqual([60, 90, 660]);
});

test("its age goes with the record, whatever process reads it", () => {
  const record = recordPolicy("/", "public, max-age=60, stale-if-error=600")!;
  vi.advanceTimersByTime(100_000);
  const read = JSON.parse(JSON.stringify(record)) as typeof record;
  expect(inSeconds(readFreshness(read))).toEqual([-40, -40, 560]);
});

test.each([
  ["private, max-age=60", 200],
  ["no-store", 200],
  ["public, max-age=60", 503],
])("%s with status %i is not stored", (control, status) => {
  expect(recordPolicy("/", control, status)).toBeUndefined();
});
