import { request as httpRequest } from "node:http";
import { sendBytes, statusesIn } from "./world/bytes.ts";
import { openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

/** A request as it is written, which a browser or fetch would tidy up; answers its status. */
function statusOf(url: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = httpRequest({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    sent.on("error", reject).end();
  });
}

test("a request for another host is misdirected, but for health checks", async ({ server }) => {
  const foreign = { host: "evil.example" };
  expect(await statusOf(server.url, "/", foreign)).toBe(421);
  expect(await statusOf(server.url, "/healthz", foreign)).toBe(200);
  expect(await statusOf(server.url, "/readyz", foreign)).toBe(200);
});

test("no path leads to a file of the machine or to what is private", async ({ server }) => {
  const paths = [
    "/outbox",
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2f..%2fetc%2fpasswd",
    "/style.css/../../.npmrc",
  ];
  for (const path of [...paths, "/refused", "/fr/refused", "/%00", "/campaigns/%ff"]) {
    const status = await statusOf(server.url, path, {});
    expect([400, 404], path).toContain(status);
  }
});

test("a post from another site is refused", async ({ request }) => {
  const campaign = await openCampaign();
  const { name, email, country } = somebody();
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site" },
  ];
  for (const headers of foreign) {
    const answer = await request.post(`${campaign.path}/signatures`, {
      form: { name, email, country },
      headers,
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(403);
  }
  await expectCount(request, campaign, 0);
});

test("every answer carries the headers that protect its reader, refusals too", async ({
  request,
}) => {
  const campaign = await openCampaign();
  const pages = [
    "/",
    campaign.path,
    `${campaign.path}.json`,
    "/no-such-page",
    "/sign-in",
    "/style.css",
  ];
  for (const page of pages) {
    const headers = (await request.get(page)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, page).toContain("frame-ancestors 'none'");
    expect(/script-src[^;]*/.exec(policy)?.[0] ?? policy, page).not.toContain("unsafe-inline");
    expect(headers["x-content-type-options"], page).toBe("nosniff");
    expect(headers["referrer-policy"], page).toBe("same-origin");
    expect(headers["x-powered-by"], page).toBeUndefined();
  }
});

test("a public page sets no cookie and loads no script but ours", async ({
  page,
  request,
  server,
}) => {
  const campaign = await openCampaign();
  const foreign: string[] = [];
  page.on("request", (sent) => {
    const isOurs = sent.url().startsWith(server.url);
    if (!isOurs || (sent.resourceType() === "script" && !sent.url().includes("/page.js")))
      foreign.push(sent.url());
  });
  await page.goto(campaign.path, { waitUntil: "networkidle" });
  expect(foreign).toEqual([]);
  expect((await request.get(campaign.path)).headers()["set-cookie"]).toBeUndefined();
});

test("every method that is not asked for is answered without harm", async ({ request }) => {
  const campaign = await openCampaign();
  for (const method of ["PUT", "PATCH", "DELETE", "TRACE"]) {
    const status = (await request.fetch(campaign.path, { method })).status();
    expect(status, method).toBeGreaterThanOrEqual(400);
    expect(status, method).toBeLessThan(500);
  }
});

test("a body without end is cut off, whether it says its length or not", async ({ server }) => {
  const { path } = await openCampaign();
  const head =
    `POST ${path}/signatures HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\n` +
    "Content-Type: application/x-www-form-urlencoded\r\n";
  const long = `${head}Content-Length: 419430400\r\n\r\n${"x".repeat(1000)}`;
  expect(statusesIn(await sendBytes(server.url, long))).toEqual([413]);
  const chunk = `8000\r\n${"x".repeat(0x8000)}\r\n`;
  const endless = `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(3)}`;
  expect(statusesIn(await sendBytes(server.url, endless))).toEqual([413]);
});

test("a request that is hidden in another is not answered", async ({ request, server }) => {
  const campaign = await openCampaign();
  const host = `Host: ${new URL(server.url).host}\r\n`;
  const hidden = `0\r\n\r\nGET /healthz HTTP/1.1\r\n${host}Connection: close\r\n\r\n`;
  const head = `POST ${campaign.path}/signatures HTTP/1.1\r\n${host}`;
  for (const pair of [
    "Content-Length: 4\r\nTransfer-Encoding: chunked",
    "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
    "Content-Length: 4\r\nContent-Length: 5",
  ]) {
    const written = await sendBytes(server.url, `${head}${pair}\r\n\r\n${hidden}`);
    expect(statusesIn(written), pair).toEqual([400]);
  }
  await expectCount(request, campaign, 0);
});

test("sixteen kilobytes of cookies and a socket are not taken", async ({ request, server }) => {
  const cookie = `a=${"x".repeat(16 * 1024)}`;
  const answer = await request.get("/", { headers: { cookie } });
  expect(answer.status()).toBe(431);
  expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  const upgrade = "Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13";
  const host = `Host: ${new URL(server.url).host}`;
  const bytes = `GET /healthz HTTP/1.1\r\n${host}\r\n${upgrade}\r\nSec-WebSocket-Key: x\r\n\r\n`;
  expect(statusesIn(await sendBytes(server.url, bytes))).toEqual([200]);
});

test("nobody chooses the address that our pages name, nor another host for a target", async ({
  request,
  server,
}) => {
  const campaign = await openCampaign();
  const forged = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "gopher",
    "x-forwarded-port": "666",
    "x-original-url": "/organise",
    forwarded: "host=evil.example",
  };
  const page = await (await request.get(campaign.path, { headers: forged })).text();
  expect(page).toContain(`${server.url}${campaign.path}`);
  expect(page).not.toMatch(/evil\.example|gopher:/);
  const host = `Host: ${new URL(server.url).host}\r\n`;
  for (const bytes of [
    `GET http://evil.example/ HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}Host: evil.example\r\nConnection: close\r\n\r\n`,
  ]) {
    expect(statusesIn(await sendBytes(server.url, bytes))).toEqual([400]);
  }
});
