import { expect, test } from "vitest";
import { Conflict, NotAllowed, NotFound, StorageUnavailable, TooMany } from "../refusals.ts";
import type { FrontHandler } from "./exchange.ts";
import type { FrontOptions } from "./front.ts";
import { renderPlainly, startFront, type Render } from "./test-front.ts";

const thrown: Record<string, Error> = {
  unknown: new NotFound(),
  forbidden: new NotAllowed(),
  closed: new Conflict(),
  often: new TooMany(7),
  full: new StorageUnavailable(),
  broken: new Error("Ada Lovelace <ada@example.org>"),
};
const handler: FrontHandler = async ({ params }) => {
  throw thrown[params.slug!]!;
};
const start = (render: Render, options: Partial<FrontOptions> = {}) =>
  startFront(render, {
    routes: [{ method: "POST", pattern: "/campaigns/:slug/signatures", handler }],
    pages: [{ pattern: "/campaigns/:slug", formats: ["json"] }],
    ...options,
  });

test.each([
  ["unknown", 404, "not-found", undefined],
  ["forbidden", 403, "forbidden", undefined],
  ["closed", 409, "conflict", undefined],
  ["often", 429, "too-many", "7"],
  ["full", 503, "unavailable", "5"],
  ["broken", 500, "failed", undefined],
])("what a handler throws becomes an answer: %s is %i", async (slug, status, code, retryAfter) => {
  const { ask } = await start(renderPlainly);
  const answer = await ask(`/campaigns/${slug}/signatures`, {
    method: "POST",
    headers: { accept: "application/json" },
  });
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toEqual({ error: code });
  expect(answer.headers["retry-after"]).toBe(retryAfter);
  expect(answer.headers["cache-control"]).toBe("no-store");
});

test("a failure shows an id and nothing of what went wrong", async () => {
  const { ask } = await start(renderPlainly);
  const answer = await ask("/campaigns/broken/signatures", { method: "POST" });
  expect(answer.status).toBe(500);
  expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f]{8}-\d+$/);
  expect(answer.text).not.toContain("Ada");
});

test("people get a refusal as a page of the renderer, in their language", async () => {
  const { ask } = await start(renderPlainly);
  const french = await ask("/fr/campaigns/unknown/signatures", {
    method: "POST",
  });
  expect(french.text).toContain('<title>/fr/refused</title>{"form":"none","status":404}');
});

test("a page that is not there is remembered as that, and refused in the reader's language", async () => {
  const { ask, rendered } = await start((incoming, outgoing, body) => {
    if (incoming.method === "POST") return renderPlainly(incoming, outgoing, body);
    outgoing.writeHead(404, { "content-type": "text/html" });
    outgoing.end("<script>only</script>");
  });
  const first = await ask("/fr/campaigns/none");
  const second = await ask("/fr/campaigns/none");
  expect([first.status, second.status]).toEqual([404, 404]);
  expect(first.text).toContain('{"form":"none","status":404}');
  expect(rendered).toEqual(["GET /fr/campaigns/none", "POST /fr/refused"]);
});

test("while the renderer is away, a refusal is worded by the front door", async () => {
  const { ask, renderer } = await start(renderPlainly);
  renderer.close();
  const answer = await ask("/fr/campaigns/icc");
  expect(answer.status).toBe(503);
  expect(answer.headers["retry-after"]).toBe("5");
  expect(answer.text).toContain('<html lang="fr" dir="ltr">');
  expect(answer.text).toContain("Indisponible pour le moment");
  const json = await ask("/campaigns/icc.json");
  expect(JSON.parse(json.text)).toEqual({ error: "unavailable" });
});

test("a failing page shows nothing of the renderer's own words", async () => {
  const { ask } = await start((incoming, outgoing, body) => {
    if (incoming.method === "POST") return renderPlainly(incoming, outgoing, body);
    outgoing.writeHead(500, { "content-type": "text/html" });
    outgoing.end("Ada Lovelace");
  });
  const answer = await ask("/campaigns/icc");
  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain("Ada");
});

test.each(["/campaigns/icc", "/organise"])(
  "a renderer that fails without a word is no reason to send nothing: %s",
  async (path) => {
    const { ask } = await start((_incoming, outgoing) => {
      outgoing.writeHead(500);
      outgoing.end();
    });
    const answer = await ask(path);
    expect(answer.status).toBe(500);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.text).toContain("<h1>");
  },
);
