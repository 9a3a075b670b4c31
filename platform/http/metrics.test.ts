import { expect, test } from "vitest";
import { readEnvironment } from "../env.ts";
import { gauge } from "../exposition.ts";
import { htmlOf, startFront } from "./test-front.ts";

const token = "0123456789abcdef";
const settings = (more: Record<string, string>) =>
  readEnvironment({ PORT: "4100", PUBLIC_URL: "http://localhost:4100", ...more });
const start = (more: Record<string, string> = { METRICS_TOKEN: token }) =>
  startFront(htmlOf("<p>page</p>"), {
    settings: settings(more),
    pages: [{ pattern: "/campaigns/:slug" }],
    readings: async () => [gauge("countersign_told", "Told by the rest.", 7)],
  });
const bearer = (word: string) => ({ authorization: `Bearer ${word}` });

test("who knows the token reads what was answered, by pattern and never by address", async () => {
  const { ask } = await start();
  await ask("/campaigns/secret-plan?utm=ada@example.org");
  const answer = await ask("/metrics", { headers: bearer(token) });
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  expect(answer.text).toContain('requests_total{route="/campaigns/:slug",status="2xx"} 1');
  expect(answer.text).toContain("countersign_stored_pages 1\n");
  expect(answer.text).toContain("countersign_told 7\n");
  expect(answer.text).not.toMatch(/secret-plan|ada@|127\.0\.0\.1/);
});

test.each<[string, Record<string, string>]>([
  ["none", {}],
  ["another", bearer("0123456789abcdeF")],
  ["half", bearer("01234567")],
  ["a longer one", bearer(`${token}0`)],
  ["one of another scheme", { authorization: `Basic ${token}` }],
])("who brings %s is asked for it", async (_, headers) => {
  const { ask } = await start();
  const answer = await ask("/metrics", { headers });
  expect([answer.status, answer.headers["www-authenticate"]]).toEqual([401, "Bearer"]);
  expect(answer.text).toBe("unauthorized");
  expect(answer.headers["x-content-type-options"]).toBe("nosniff");
});

test("without a token there are no metrics", async () => {
  const { ask } = await start({});
  for (const headers of [{}, bearer(""), bearer("undefined")]) {
    expect((await ask("/metrics", { headers })).status).toBe(404);
  }
});

test("they are told under our own name only", async () => {
  const { ask } = await start();
  const headers = { ...bearer(token), host: "evil.example" };
  expect((await ask("/metrics", { headers })).status).toBe(421);
});
