import { beforeAll, expect, test } from "vitest";
import { readEnvironment } from "../env.ts";
import { tagOf } from "./client-tag.ts";
import type { FrontRequest, FrontRoute } from "./exchange.ts";
import { renderPlainly, startFront } from "./test-front.ts";

let heard: FrontRequest;
const routes: FrontRoute[] = [
  {
    method: "POST",
    pattern: "/campaigns/:slug/signatures",
    handler: async (request) => {
      heard = request;
      if (request.isJson) return { status: 202, json: { slug: request.params.slug } };
      return { status: 303, location: `/campaigns/${request.params.slug}/check-your-mail` };
    },
  },
  {
    method: "POST",
    pattern: "/signatures/:token/confirm",
    handler: async ({ body }) => ({ status: 400, page: { form: "confirm", body } }),
  },
  {
    method: "GET",
    pattern: "/campaigns/:slug/count.json",
    handler: async () => ({
      status: 200,
      json: { count: 84598 },
      lastModified: new Date("2020-01-02"),
    }),
  },
];

let front: Awaited<ReturnType<typeof startFront>>;
beforeAll(async () => {
  front = await startFront(renderPlainly, { routes });
});

const form = { "content-type": "application/x-www-form-urlencoded" };

test("a form post reaches its handler as plain data", async () => {
  const answer = await front.ask("/fr/campaigns/c%C3%B4te/signatures", {
    method: "POST",
    headers: { ...form, "x-forwarded-for": "192.0.2.1" },
    body: "name=Ada+Lovelace",
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toBe("/campaigns/c%C3%B4te/check-your-mail");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(heard).toMatchObject({
    method: "POST",
    path: "/campaigns/côte/signatures",
    params: { slug: "côte" },
    locale: "fr",
    isJson: false,
    body: { name: "Ada Lovelace" },
    client: tagOf("127.0.0.1"),
  });
});

test.each([
  { ...form, accept: "application/json" },
  { "content-type": "application/json" },
  { "content-type": "application/json", accept: "*/*" },
])("a program is answered in JSON: %j", async (headers) => {
  const body = headers["content-type"] === "application/json" ? '{"name":"Ada"}' : "name=Ada";
  const answer = await front.ask("/campaigns/icc/signatures", { method: "POST", headers, body });
  expect([answer.status, JSON.parse(answer.text)]).toEqual([202, { slug: "icc" }]);
});

test("a form to be filled in again is rendered with its status, in its language", async () => {
  const answer = await front.ask("/ar/signatures/secret/confirm", {
    method: "POST",
    headers: form,
    body: "consent=no",
  });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(
    '<title>/ar/refused</title>{"form":"confirm","body":{"consent":"no"},"status":400}',
  );
  expect(answer.headers).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "strict-origin",
  });
});

test("a format of the front door's own is open to other sites and conditional", async () => {
  const answer = await front.ask("/campaigns/icc/count.json");
  expect(JSON.parse(answer.text)).toEqual({ count: 84598 });
  expect(answer.headers).toMatchObject({
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=1",
    "content-type": "application/json",
    "last-modified": "Thu, 02 Jan 2020 00:00:00 GMT",
  });
  const headers = { "if-none-match": answer.headers.etag };
  expect((await front.ask("/campaigns/icc/count.json", { headers })).status).toBe(304);
  const head = await front.ask("/campaigns/icc/count.json", { method: "HEAD" });
  expect([head.status, head.text]).toEqual([200, ""]);
});

test("looking at an address that takes posts asks the renderer", async () => {
  const answer = await front.ask("/signatures/secret/confirm");
  expect([answer.status, answer.text]).toEqual([
    200,
    "<!doctype html><title>/signatures/secret/confirm</title>",
  ]);
});

test("beyond a route's limit a client is told when to come back, and no other client is", async () => {
  const limit = { allowed: 2, seconds: 60 };
  const answered = async () => ({ status: 200, json: {} });
  const limited = await startFront(renderPlainly, {
    settings: readEnvironment({ PORT: "4100", TRUSTED_PROXIES: "127.0.0.1" }),
    routes: [{ method: "POST", pattern: "/signatures/:token/confirm", handler: answered, limit }],
  });
  const confirm = async (client: string) => {
    const headers = { ...form, accept: "application/json", "x-forwarded-for": client };
    const body = "consent=yes";
    return limited.ask("/signatures/secret/confirm", { method: "POST", headers, body });
  };
  for (const time of [1, 2]) expect((await confirm("192.0.2.1")).status, `${time}`).toBe(200);
  const refused = await confirm("192.0.2.1");
  expect([refused.status, JSON.parse(refused.text)]).toEqual([429, { error: "too-many" }]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(Number(refused.headers["retry-after"])).toBeLessThanOrEqual(60);
  expect((await confirm("192.0.2.2")).status).toBe(200);
});

test("while too much waits, posts are asked to come again and looks go on", async () => {
  const busy = await startFront(renderPlainly, { routes, isOverloaded: () => true });
  const path = "/campaigns/icc/signatures";
  const refused = await busy.ask(path, { method: "POST", headers: form, body: "name=Ada" });
  expect(refused.status).toBe(503);
  expect(refused.headers["retry-after"]).toBe("5");
  expect((await busy.ask("/campaigns/icc/count.json")).status).toBe(200);
});
