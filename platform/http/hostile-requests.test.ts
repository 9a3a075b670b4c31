import { once } from "node:events";
import type { Server } from "node:http";
import { connect, type Socket } from "node:net";
import { beforeAll, expect, test } from "vitest";
import type { FrontHandler } from "./exchange.ts";
import { renderPlainly, sendBytes, startFront } from "./test-front.ts";

const handler: FrontHandler = async ({ body }) => ({ status: 200, json: body });
const patience = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 20 };

let port: number;
let server: Server;
beforeAll(async () => {
  const front = await startFront(renderPlainly, {
    routes: [{ method: "POST", pattern: "/campaigns/:slug/signatures", handler }],
    pages: [{ pattern: "/campaigns" }],
    patience: { ...patience, timeout: 600 },
  });
  ({ port, front: server } = front);
});

const host = "Host: localhost:4100\r\n";
const close = "Connection: close\r\n\r\n";
const post = `POST /campaigns/icc/signatures HTTP/1.1\r\n${host}Content-Type: application/x-www-form-urlencoded\r\n`;
const chunked = "Transfer-Encoding: chunked\r\n";
const smuggled = `0\r\n\r\nGET /healthz HTTP/1.1\r\n${host}\r\n`;

/** Every answer has its status here and its policy; never more answers than these. */
function expectAnswers(written: string, statuses: number[]): void {
  const found = [...written.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status));
  expect(found).toEqual(statuses);
  for (const name of ["content-security-policy", "x-content-type-options", "permissions-policy"]) {
    expect(written.split(`${name}: `)).toHaveLength(statuses.length + 1);
  }
  expect(written).not.toMatch(/^x-powered-by/im);
}

test.each<[string, string, number]>([
  [
    "a target of another site",
    `GET http://evil.example/campaigns HTTP/1.1\r\n${host}${close}`,
    400,
  ],
  ["a target that is no address", `OPTIONS * HTTP/1.1\r\n${host}${close}`, 400],
  ["two hosts", `GET /campaigns HTTP/1.1\r\n${host}Host: evil.example\r\n${close}`, 400],
  ["no host", `GET /campaigns HTTP/1.0\r\n\r\n`, 421],
  ["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
  ["a method that is none", `FOO /campaigns HTTP/1.1\r\n${host}${close}`, 400],
  ["a header with a space before its colon", `GET / HTTP/1.1\r\n${host}X-A : b\r\n${close}`, 400],
  ["a folded header", `GET / HTTP/1.1\r\n${host}X-A: b\r\n c\r\n${close}`, 400],
  ["lines without carriage return", "GET / HTTP/1.1\nHost: localhost:4100\n\n", 400],
  ["a NUL", `GET / HTTP/1.1\r\n${host}X-A: a\0b\r\n${close}`, 400],
  ["an endless target", `GET /${"a".repeat(20_000)} HTTP/1.1\r\n${host}${close}`, 431],
  ["length and chunks", `${post}Content-Length: 4\r\n${chunked}\r\n${smuggled}`, 400],
  ["chunks and length", `${post}${chunked}Content-Length: 4\r\n\r\n${smuggled}`, 400],
  ["chunks that are not last", `${post}${chunked}Transfer-Encoding: x\r\n\r\n${smuggled}`, 400],
  ["chunks by another name", `${post}Transfer-Encoding: xchunked\r\n\r\n${smuggled}`, 400],
  ["two lengths", `${post}Content-Length: 4\r\nContent-Length: 5\r\n\r\na=12`, 400],
  ["a negative length", `${post}Content-Length: -1\r\n\r\na=12`, 400],
  ["a chunk with a long extension", `${post}${chunked}\r\n1;${"x".repeat(20_000)}\r\na\r\n`, 413],
])("%s: refused once, with the headers of every answer, and closed", async (_, bytes, status) => {
  expectAnswers(await sendBytes(port, bytes), [status]);
});

test("an expectation that is not known is ignored, as it may be (RFC 9110, 10.1.1)", async () => {
  const bytes = `GET /healthz HTTP/1.1\r\n${host}Expect: 200-ok\r\n${close}`;
  expectAnswers(await sendBytes(port, bytes), [200]);
});

test("a tunnel is not opened, and no other protocol spoken", async () => {
  expect(await sendBytes(port, `CONNECT example.org:443 HTTP/1.1\r\n${host}\r\n`)).toBe("");
  const upgrade = "Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: x";
  const bytes = `GET /healthz HTTP/1.1\r\n${host}${upgrade}\r\n\r\n`;
  expectAnswers(await sendBytes(port, bytes), [200]);
});

test("requests that are sent ahead are answered in their order", async () => {
  const get = (path: string, more = "\r\n") => `GET ${path} HTTP/1.1\r\n${host}${more}`;
  const bytes = get("/healthz") + get("/campaigns.html") + get("/readyz", close);
  expectAnswers(await sendBytes(port, bytes), [200, 308, 200]);
});

test.each<[string, string, number[]]>([
  ["says nothing", "", [408]],
  ["never ends its headers", `GET /campaigns HTTP/1.1\r\n${host}`, [408]],
  ["never ends its body", `${post}Content-Length: 10\r\n\r\na=1`, [408]],
  ["never ends its chunks", `${post}${chunked}\r\n3\r\na=1\r\n`, [408]],
])("a client that %s is told so and gone in bounded time", async (_, bytes, statuses) => {
  expectAnswers(await sendBytes(port, bytes), statuses);
});

test("a client that trickles gets no more time by it", async () => {
  const socket = connect(port, "127.0.0.1");
  let written = "";
  socket.on("data", (chunk) => (written += chunk.toString()));
  socket.on("error", () => {});
  socket.write(`${post}Content-Length: 60000\r\n\r\n`);
  const trickle = setInterval(() => socket.write("a"), 20);
  await once(socket, "close");
  clearInterval(trickle);
  expectAnswers(written, [408]);
});

test.each(["GARBAGE\r\n\r\n", `${post}Content-Length: 60000\r\n\r\n`])(
  "a client that keeps its side open after the answer, and goes on, is let go: %j",
  async (bytes) => {
    const accepted = once(server, "connection") as Promise<[Socket]>;
    const client = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    client.resume().on("error", () => {});
    client.write(bytes);
    const trickle = setInterval(() => client.write("a"), 20);
    const [socket] = await accepted;
    await new Promise((resolve) => socket.once("close", resolve));
    clearInterval(trickle);
    client.destroy();
  },
);

test("a client that does not read is let go", async () => {
  const accepted = once(server, "connection") as Promise<[Socket]>;
  const client = connect({ port, host: "127.0.0.1" });
  client.pause().on("error", () => {});
  client.write(`GET /healthz HTTP/1.1\r\n${host}\r\n`.repeat(20_000));
  const [socket] = await accepted;
  await new Promise((resolve) => socket.once("close", resolve));
  client.destroy();
});
