import { beforeAll, expect, test } from "vitest";
import { readEnvironment } from "../env.ts";
import { Conflict, StorageUnavailable, TooMany } from "../refusals.ts";
import type { FrontHandler } from "./exchange.ts";
import { renderPlainly, startFront } from "./test-front.ts";

const thrown: Record<string, Error> = {
  closed: new Conflict(),
  often: new TooMany(7),
  full: new StorageUnavailable(),
  broken: new Error("broken"),
};
const handler: FrontHandler = async ({ params, isJson }) => {
  if (thrown[params.slug!]) throw thrown[params.slug!]!;
  return isJson ? { status: 202, json: {} } : { status: 303, location: "/campaigns" };
};

let ask: Awaited<ReturnType<typeof startFront>>["ask"];
beforeAll(async () => {
  const front = await startFront(
    (incoming, outgoing, body) => {
      outgoing.setHeader("x-powered-by", "Next.js");
      outgoing.setHeader("content-security-policy", "script-src 'unsafe-inline'");
      return renderPlainly(incoming, outgoing, body);
    },
    {
      settings: readEnvironment({
        PUBLIC_URL: "https://petitions.example.org",
        METRICS_TOKEN: "0123456789abcdef",
      }),
      routes: [{ method: "POST", pattern: "/campaigns/:slug/signatures", handler }],
      pages: [{ pattern: "/campaigns", formats: ["json"] }],
      folders: [{ prefix: "/", folder: "public", isImmutable: false }],
    },
  );
  ({ ask } = front);
});

const host = "petitions.example.org";
const form = { "content-type": "application/x-www-form-urlencoded" };
const json = { "content-type": "application/json", accept: "application/json" };

test.each<[number, string, string, Record<string, string>]>([
  [200, "GET", "/campaigns", {}],
  [200, "HEAD", "/campaigns", {}],
  [200, "GET", "/campaigns.json", {}],
  [200, "GET", "/style.css", {}],
  [200, "GET", "/organise", {}],
  [200, "GET", "/sign-in", {}],
  [200, "GET", "/healthz", { host: "10.0.0.9" }],
  [200, "GET", "/readyz", {}],
  [202, "POST", "/campaigns/icc/signatures", json],
  [204, "OPTIONS", "/campaigns", {}],
  [303, "POST", "/campaigns/icc/signatures", form],
  [304, "GET", "/style.css", { "if-none-match": "*" }],
  [307, "GET", "/campaigns", { accept: "application/json" }],
  [308, "GET", "/campaigns.html", {}],
  [400, "GET", "/campaigns/%ff", {}],
  [400, "POST", "/campaigns/icc/signatures", { ...json, "content-length": "1" }],
  [401, "GET", "/metrics", {}],
  [403, "POST", "/campaigns/icc/signatures", { ...form, origin: "https://evil.example" }],
  [403, "POST", "/organise", form],
  [404, "GET", "/refused", {}],
  [404, "POST", "/nowhere", form],
  [405, "PUT", "/campaigns", {}],
  [405, "TRACE", "/campaigns", {}],
  [409, "POST", "/campaigns/closed/signatures", form],
  [413, "POST", "/campaigns/icc/signatures", { ...form, "content-length": "65537" }],
  [415, "POST", "/campaigns/icc/signatures", { "content-type": "text/plain" }],
  [421, "GET", "/campaigns", { host: "evil.example" }],
  [429, "POST", "/campaigns/often/signatures", form],
  [429, "POST", "/campaigns/often/signatures", json],
  [431, "GET", "/campaigns", { cookie: `a=${"x".repeat(16 * 1024)}` }],
  [500, "POST", "/campaigns/broken/signatures", form],
  [503, "POST", "/campaigns/full/signatures", form],
  [503, "POST", "/campaigns/full/signatures", json],
])(
  "%i to %s %s carries the headers that protect its reader",
  async (status, method, path, more) => {
    const size = Number(more["content-length"] ?? (method === "POST" ? 2 : 0));
    const body = more["content-type"] === json["content-type"] ? "{}" : "a=".padEnd(size, "x");
    const answer = await ask(path, {
      method,
      headers: { host, ...more },
      body: method === "POST" ? body.slice(0, size) : undefined,
    });
    expect(answer.status).toBe(status);
    const policy = answer.headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(answer.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "strict-transport-security": "max-age=31536000",
    });
    expect(answer.headers["cross-origin-resource-policy"]).toMatch(/^(same|cross)-origin$/);
    expect(answer.headers["x-powered-by"]).toBeUndefined();
    expect(answer.headers.server).toBeUndefined();
    if (status >= 400 && status !== 431) expect(answer.headers["cache-control"]).toBe("no-store");
  },
);

test.each(["/signatures/token", "/signatures/token/confirm", "/sign-in/finish"])(
  "%s tells other sites nothing but the origin, whatever it answers",
  async (path) => {
    for (const method of ["GET", "POST", "PUT"]) {
      const answer = await ask(path, { method, headers: { host } });
      expect([method, answer.headers["referrer-policy"]]).toEqual([method, "strict-origin"]);
    }
  },
);
