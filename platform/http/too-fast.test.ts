import { expect, test } from "vitest";
import { readEnvironment } from "../env.ts";
import { renderPlainly, startFront } from "./test-front.ts";

const clientLimits = { requests: { allowed: 5, seconds: 3600 }, connections: 100 };
const settings = readEnvironment({ PORT: "4100", TRUSTED_PROXIES: "127.0.0.1" });
const by = (client: string, more = {}) => ({ headers: { "x-forwarded-for": client, ...more } });

async function startBusyFront() {
  const front = await startFront(renderPlainly, { settings, clientLimits });
  for (let time = 0; time < 5; time++) await front.ask("/sign-in", by("192.0.2.1"));
  front.rendered.length = 0;
  return front;
}

test("a client that asks for more than it may is told to wait a second, and Next is not asked", async () => {
  const { ask, rendered } = await startBusyFront();
  const answer = await ask("/fr/sign-in", by("192.0.2.1"));
  expect(answer.status).toBe(429);
  expect(answer.headers).toMatchObject({ "retry-after": "1", "cache-control": "no-store" });
  expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  expect(answer.text).toContain('<html lang="fr"');
  expect(rendered).toEqual([]);
});

test("a program that asks too often is answered in its language", async () => {
  const { ask } = await startBusyFront();
  const answer = await ask("/sign-in", by("192.0.2.1", { accept: "application/json" }));
  expect([answer.status, JSON.parse(answer.text)]).toEqual([429, { error: "too-many" }]);
});

test("other clients, health checks and the proxy itself go on", async () => {
  const { ask } = await startBusyFront();
  expect((await ask("/sign-in", by("192.0.2.2"))).status).toBe(200);
  expect((await ask("/healthz", by("192.0.2.1"))).status).toBe(200);
  for (let time = 0; time < 9; time++) expect((await ask("/sign-in")).status).toBe(200);
});

test("what a client writes into the forwarding header itself makes it no other", async () => {
  const { ask } = await startBusyFront();
  expect((await ask("/sign-in", by("198.51.100.7, 192.0.2.1"))).status).toBe(429);
});
