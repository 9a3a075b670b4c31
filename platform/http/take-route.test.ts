import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import type { FrontHandler } from "./exchange.ts";
import type { FrontOptions } from "./front.ts";
import { htmlOf, renderPlainly, startFront, type Render } from "./test-front.ts";

const handler: FrontHandler = async ({ body }) => ({ status: 200, json: body });
const start = (render: Render, options: Partial<FrontOptions> = {}) =>
  startFront(render, {
    routes: [{ method: "POST", pattern: "/campaigns/:slug/signatures", handler }],
    pages: [{ pattern: "/" }, { pattern: "/campaigns" }],
    ...options,
  });

async function startPosting() {
  const { ask, rendered } = await start(renderPlainly);
  const post = (headers: Record<string, string>) =>
    ask("/campaigns/icc/signatures", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      body: "a=1",
    });
  return { post, rendered };
}

test("every answer has the headers of safety", async () => {
  const { ask } = await start(htmlOf("<p>hello</p>"));
  const { headers } = await ask("/");
  expect(headers["content-security-policy"]).toContain("script-src 'self';");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["strict-transport-security"]).toBeUndefined();
  expect(headers["x-powered-by"]).toBeUndefined();
});

test.each([
  ["/campaigns/", "/campaigns"],
  ["/en/campaigns/icc", "/campaigns/icc"],
  ["/fr/news/2020.html?page=2", "/fr/news/2020?page=2"],
])("%s has moved for good to %s", async (path, location) => {
  const { ask } = await start(renderPlainly);
  const answer = await ask(path);
  expect([answer.status, answer.headers.location]).toEqual([308, location]);
});

test("a post to a page that takes none is refused, and to nothing at all is not found", async () => {
  const { ask } = await start(renderPlainly);
  expect((await ask("/campaigns", { method: "POST" })).status).toBe(405);
  expect((await ask("/nowhere", { method: "POST" })).status).toBe(404);
});

test("a cross-site post is refused before its handler runs", async () => {
  const { post } = await startPosting();
  expect((await post({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await post({ origin: "https://evil.example" })).status).toBe(403);
  expect((await post({ origin: "http://localhost:4100" })).status).toBe(200);
  expect((await post({ origin: "http://127.0.0.1:4100" })).status).toBe(200);
});

test("an old browser that sends neither Origin nor Sec-Fetch-Site may post a form", async () => {
  const { post } = await startPosting();
  expect(JSON.parse((await post({})).text)).toEqual({ a: "1" });
});

test.each(["/refused", "/%72efused", "/fr/refused", "/campaigns/as/json", "/_next/data/x.json"])(
  "%s is not there from outside",
  async (path) => {
    const { ask, rendered } = await start(renderPlainly);
    expect((await ask(path)).status).toBe(404);
    expect(rendered).not.toContain(`GET ${path}`);
  },
);

test("a page for one reader alone is never kept", async () => {
  const { ask, rendered } = await start(renderPlainly);
  const { headers } = await ask("/signatures/secret/confirm");
  await ask("/signatures/secret/confirm");
  expect(rendered).toHaveLength(2);
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["referrer-policy"]).toBe("strict-origin");
  expect(headers.etag).toBeUndefined();
});

test("the renderer learns nothing a client says about where it came from", async () => {
  let heard: IncomingHttpHeaders = {};
  const { ask } = await start((incoming, outgoing) => {
    heard = incoming.headers;
    outgoing.end("x");
  });
  await ask("/signatures/x", {
    headers: {
      host: "127.0.0.1:4100",
      "x-forwarded-host": "evil.example",
      "x-forwarded-for": "192.0.2.1",
      "x-countersign-client": "192.0.2.1",
      rsc: "1",
      cookie: "a=1",
    },
  });
  expect(heard).toEqual({
    connection: "keep-alive",
    host: "localhost:4100",
    "x-forwarded-host": "localhost:4100",
    "x-forwarded-proto": "http",
    "user-agent": "Countersign",
    forwarded: "for=unknown",
  });
});

test("the outbox is there only for who sits at the machine", async () => {
  const { ask, rendered } = await start(renderPlainly);
  expect((await ask("/outbox")).status).toBe(200);
  expect((await ask("/fr/outbox/1", { headers: { "x-forwarded-for": "192.0.2.1" } })).status).toBe(
    404,
  );
  expect(rendered).toEqual(["GET /outbox", "POST /fr/refused"]);
});
