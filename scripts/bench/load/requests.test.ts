import { expect, test } from "vitest";
import { requestsOf, shareOf } from "./requests.ts";

const url = "http://127.0.0.1:1";

test("every person signs once, whatever the number of connections, each from a client of its own", () => {
  const requests = { kind: "sign", path: "/sign", from: 0 } as const;
  const order = { url, connections: 7, amount: 100, requests };
  const all = Array.from({ length: 7 }, (_, connection) => requestsOf(order, connection)).flat();
  expect(all).toHaveLength(100);
  expect(new Set(all.map(({ body }) => body)).size).toBe(100);
  expect(new Set(all.map(({ headers }) => headers!["x-forwarded-for"])).size).toBe(100);
});

test("the shares of the connections make up the amount", () => {
  expect([0, 1, 2].map((connection) => shareOf(11, 3, connection))).toEqual([4, 4, 3]);
});
