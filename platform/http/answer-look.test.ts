import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NotFound } from "../refusals.ts";
import type { FrontAnswer } from "./exchange.ts";
import { renderPlainly, startFront } from "./test-front.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance", "Date"] }));
afterEach(() => void vi.useRealTimers());

const path = "/campaigns/icc/count.json";

/** A front door whose route answers what the test says; `asked` counts how often it was asked. */
async function start(answer: (asked: number) => FrontAnswer) {
  let asked = 0;
  const handler = async () => answer((asked += 1));
  const pattern = "/campaigns/:slug/count.json";
  const { ask } = await startFront(renderPlainly, {
    routes: [{ method: "GET", pattern, handler }],
  });
  return { ask, asked: () => asked };
}

test("what was answered is sent from memory for a second, with the same headers", async () => {
  const { ask, asked } = await start((count) => ({
    status: 200,
    json: { count },
    lastModified: new Date("2020-01-02"),
  }));
  const first = await ask(path);
  vi.advanceTimersByTime(999);
  const second = await ask(`${path}?t=1`);
  expect([first.text, second.text, asked()]).toEqual(['{"count":1}', '{"count":1}', 1]);
  const { date: _, ...headers } = first.headers;
  expect(headers["last-modified"]).toBe("Thu, 02 Jan 2020 00:00:00 GMT");
  expect(second.headers).toMatchObject(headers);
  vi.advanceTimersByTime(1);
  expect((await ask(path)).text).toBe('{"count":2}');
});

test("addresses are kept apart", async () => {
  const { ask, asked } = await start((count) => ({ status: 200, json: { count } }));
  for (const address of [path, `/fr${path}`, "/campaigns/other/count.json"]) await ask(address);
  expect(asked()).toBe(3);
});

test("that there is nothing is remembered as shortly", async () => {
  const { ask, asked } = await start(() => {
    throw new NotFound();
  });
  expect([(await ask(path)).status, (await ask(path)).status, asked()]).toEqual([404, 404, 1]);
  vi.advanceTimersByTime(1000);
  await ask(path);
  expect(asked()).toBe(2);
});

test("a failure is not remembered", async () => {
  const { ask } = await start((asked) => {
    if (asked === 1) throw new Error("busy");
    return { status: 200, json: {} };
  });
  expect([(await ask(path)).status, (await ask(path)).status]).toEqual([500, 200]);
});

test("what must not be stored is asked for each time", async () => {
  const { ask } = await start((challenge) => ({
    status: 200,
    json: { challenge },
    cacheControl: "no-store",
  }));
  expect([(await ask(path)).text, (await ask(path)).text]).toEqual([
    '{"challenge":1}',
    '{"challenge":2}',
  ]);
});
