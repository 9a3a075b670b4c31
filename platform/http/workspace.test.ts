import { once } from "node:events";
import { request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { tagOf } from "./client-tag.ts";
import { renderPlainly, startFront } from "./test-front.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };
const nonceOf = (policy: string | string[] | undefined) =>
  /'nonce-([^']+)'/.exec(String(policy))?.[1];

test("the workspace keeps its scripts, under a nonce that Next is told", async () => {
  let told: IncomingHttpHeaders = {};
  const { ask } = await startFront((incoming, outgoing) => {
    told = incoming.headers;
    outgoing.writeHead(200, { "content-type": "text/html", "x-powered-by": "Next.js" });
    outgoing.end("<script>1</script>");
  });
  const first = await ask("/organise", { headers: { cookie: "session=1", rsc: "1" } });
  expect(first.text).toBe("<script>1</script>");
  expect(told).toMatchObject({ cookie: "session=1", rsc: "1", host: "localhost:4100" });
  expect(told["x-countersign-client"]).toBe(tagOf("127.0.0.1"));
  const nonce = nonceOf(first.headers["content-security-policy"]);
  expect(nonce).toMatch(/^[\w+/=]{20,}$/);
  expect(nonceOf(told["content-security-policy"])).toBe(nonce);
  expect(first.headers["cache-control"]).toBe("no-store");
  expect(first.headers["x-powered-by"]).toBeUndefined();
  const second = await ask("/fr/sign-in");
  expect(nonceOf(second.headers["content-security-policy"])).not.toBe(nonce);
});

test("a client cannot pass itself off as another, nor choose the nonce", async () => {
  let told: IncomingHttpHeaders = {};
  const { ask } = await startFront((incoming, outgoing) => {
    told = incoming.headers;
    outgoing.end();
  });
  await ask("/sign-in", {
    headers: {
      "x-countersign-client": "192.0.2.1",
      "x-forwarded-for": "192.0.2.1",
      "content-security-policy": "script-src 'nonce-mine'",
      "x-middleware-subrequest": "middleware",
    },
  });
  expect(told["x-countersign-client"]).toBe(tagOf("127.0.0.1"));
  expect(told["x-forwarded-for"]).toBeUndefined();
  expect(told["x-middleware-subrequest"]).toBeUndefined();
  expect(nonceOf(told["content-security-policy"])).not.toBe("mine");
});

test("a post to the workspace must come from our own pages", async () => {
  let told: IncomingHttpHeaders = {};
  const { ask, rendered } = await startFront((incoming, outgoing, body) => {
    if (incoming.url === "/organise") told = incoming.headers;
    renderPlainly(incoming, outgoing, body);
  });
  const post = (headers: Record<string, string>) =>
    ask("/organise", { method: "POST", headers: { ...form, ...headers }, body: "a=1" });
  expect((await post({})).status).toBe(403);
  expect((await post({ origin: "https://evil.example" })).status).toBe(403);
  expect((await post({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect(rendered).not.toContain("POST /organise");
  const answer = await post({ origin: "http://127.0.0.1:4100", host: "127.0.0.1:4100" });
  expect(answer.text).toContain("a=1");
  expect(told).toMatchObject({ origin: "http://localhost:4100", host: "localhost:4100" });
});

test("a post to the workspace is bounded in size and kind", async () => {
  const { ask } = await startFront(renderPlainly);
  const post = (type: string, body: string) =>
    ask("/organise", {
      method: "POST",
      headers: { "content-type": type, "sec-fetch-site": "same-origin" },
      body,
    });
  expect((await post("multipart/form-data; boundary=x", "--x--")).status).toBe(200);
  expect((await post("text/plain;charset=UTF-8", "x".repeat(64 * 1024 + 1))).status).toBe(413);
  expect((await post("application/octet-stream", "x")).status).toBe(415);
});

test("Next's cookies and redirects reach the browser", async () => {
  const { ask } = await startFront((_, outgoing) => {
    outgoing.writeHead(303, { location: "/organise", "set-cookie": ["a=1", "b=2"] });
    outgoing.end();
  });
  const { status, headers } = await ask("/sign-in");
  expect([status, headers.location, headers["set-cookie"]]).toEqual([
    303,
    "/organise",
    ["a=1", "b=2"],
  ]);
});

test("what Next says when it fails or finds nothing is worded by us", async () => {
  const { ask } = await startFront((incoming, outgoing, body) => {
    if (incoming.method === "POST") return renderPlainly(incoming, outgoing, body);
    outgoing.writeHead(404, { "content-type": "text/html" });
    outgoing.end("<script>only</script>");
  });
  const answer = await ask("/fr/organise/none");
  expect(answer.status).toBe(404);
  expect(answer.text).toContain('<title>/fr/refused</title>{"form":"none","status":404}');
});

test("an answer is compressed as it streams", async () => {
  const rest = Promise.withResolvers<void>();
  const { port } = await startFront(async (_, outgoing) => {
    outgoing.writeHead(200, { "content-type": "text/html" });
    outgoing.write("first ");
    await rest.promise;
    outgoing.end("second");
  });
  const headers = { host: "localhost:4100", "accept-encoding": "br" };
  const outgoing = request({ port, path: "/organise", headers }).end();
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const [first] = (await once(incoming, "data")) as [Buffer];
  const chunks = [first];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  rest.resolve();
  await once(incoming, "end");
  expect(incoming.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(Buffer.concat(chunks)).toString()).toBe("first second");
});

test("in development the tools of Next get their socket, and only under our name", async () => {
  const { port, renderer } = await startFront(renderPlainly, { isDev: true });
  renderer.on("upgrade", (_, socket) => {
    socket.end(
      `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
  });
  const upgrade = { connection: "Upgrade", upgrade: "websocket" };
  const options = { port, path: "/_next/webpack-hmr" };
  const outgoing = request({ ...options, headers: { host: "localhost:4100", ...upgrade } }).end();
  const [incoming] = (await once(outgoing, "upgrade")) as [IncomingMessage];
  expect(incoming.statusCode).toBe(101);
  const other = request({ ...options, headers: { host: "evil.example", ...upgrade } }).end();
  const [refused] = (await once(other, "response")) as [IncomingMessage];
  expect(refused.statusCode).toBe(421);
});

test("a page with mistakes keeps its status and is not replaced; a bare refusal is", async () => {
  const { ask } = await startFront((incoming, outgoing, body) => {
    if (incoming.url !== "/organise") return renderPlainly(incoming, outgoing, body);
    const isPage = body === "page=1";
    outgoing.writeHead(400, {
      "content-type": "text/html",
      ...(isPage && { "x-countersign-rendered": "yes" }),
    });
    outgoing.end("<h1>As it was typed</h1>");
  });
  const post = (body: string) =>
    ask("/organise", {
      method: "POST",
      headers: { ...form, origin: "http://localhost:4100" },
      body,
    });
  const page = await post("page=1");
  expect(page).toMatchObject({ status: 400, text: "<h1>As it was typed</h1>" });
  expect(page.headers["x-countersign-rendered"]).toBeUndefined();
  const bare = await post("page=0");
  expect(bare.status).toBe(400);
  expect(bare.text).not.toContain("As it was typed");
});
