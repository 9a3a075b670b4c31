import { beforeAll, expect, test } from "vitest";
import type { FrontHandler } from "./exchange.ts";
import { renderPlainly, sendBytes, startFront } from "./test-front.ts";

const handler: FrontHandler = async ({ body }) => ({ status: 200, json: body });

let front: Awaited<ReturnType<typeof startFront>>;
beforeAll(async () => {
  front = await startFront(renderPlainly, {
    routes: [{ method: "POST", pattern: "/campaigns/:slug/signatures", handler }],
    pages: [{ pattern: "/campaigns" }],
  });
});

const form = { "content-type": "application/x-www-form-urlencoded" };
const post = (headers: Record<string, string>, body = "a=1") =>
  front.ask("/campaigns/icc/signatures", {
    method: "POST",
    headers: { ...form, ...headers },
    body,
  });
const postLines =
  "POST /campaigns/icc/signatures HTTP/1.1\r\nHost: localhost:4100\r\n" +
  "Content-Type: application/x-www-form-urlencoded\r\n";

test.each(["evil.example", "localhost:9999", "localhost", ""])(
  "a request for the host %j is refused",
  async (host) => {
    expect((await front.ask("/campaigns", { headers: { host } })).status).toBe(421);
  },
);

test("a request that names no host is refused", async () => {
  const answer = await sendBytes(
    front.port,
    "GET /campaigns HTTP/1.1\r\nConnection: close\r\n\r\n",
  );
  expect(answer).toMatch(/^HTTP\/1\.1 421 /);
});

test("health is told under any name", async () => {
  for (const [path, word] of [
    ["/healthz", "ok"],
    ["/readyz", "ready"],
  ] as const) {
    const answer = await front.ask(path, { headers: { host: "10.0.0.9" } });
    expect([answer.status, answer.text]).toEqual([200, word]);
  }
});

test.each(["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])(
  "%s is refused with what is allowed",
  async (method) => {
    const answer = await front.ask("/campaigns", { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
  },
);

test("a body over 64 KiB is refused, one of 64 KiB is not", async () => {
  const fits = `a=${"x".repeat(64 * 1024 - 2)}`;
  expect((await post({}, fits)).status).toBe(200);
  expect((await post({}, `${fits}x`)).status).toBe(413);
});

test("400 MB are refused as soon as they are announced", async () => {
  const answer = await sendBytes(front.port, `${postLines}Content-Length: 419430400\r\n\r\na=1`);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/connection: close/i);
});

test("a client that asks first is told not to send 400 MB", async () => {
  const answer = await sendBytes(
    front.port,
    `${postLines}Expect: 100-continue\r\nContent-Length: 419430400\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

test("a body without end is cut off at the limit", async () => {
  const chunk = `${(32 * 1024).toString(16)}\r\n${"x".repeat(32 * 1024)}\r\n`;
  const answer = await sendBytes(
    front.port,
    `${postLines}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(3)}`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

test("other types than forms and JSON are refused", async () => {
  expect((await post({ "content-type": "text/plain" })).status).toBe(415);
  expect((await post({ "content-type": "multipart/form-data; boundary=x" })).status).toBe(415);
});

test("malformed percent-encoding is a bad request", async () => {
  expect((await front.ask("/campaigns/%E0%A4%A")).status).toBe(400);
});

test("16 kB of cookies are refused with the headers of every answer", async () => {
  const answer = await front.ask("/campaigns", { headers: { cookie: `a=${"x".repeat(16384)}` } });
  expect(answer.status).toBe(431);
  expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
});

test("what is not HTTP is a bad request with the headers of every answer", async () => {
  const answer = await sendBytes(front.port, "\x16\x03\x01 hello\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain("x-content-type-options: nosniff");
});

test("an upgrade is not granted", async () => {
  const answer = await sendBytes(
    front.port,
    "GET /healthz HTTP/1.1\r\nHost: localhost:4100\r\nConnection: Upgrade, close\r\n" +
      "Upgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n",
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});

test("slow and idle connections are bounded", () => {
  const { headersTimeout, requestTimeout, keepAliveTimeout } = front.front;
  expect(headersTimeout).toBeLessThanOrEqual(10_000);
  expect(requestTimeout).toBeLessThanOrEqual(30_000);
  expect(keepAliveTimeout).toBeLessThanOrEqual(30_000);
});
