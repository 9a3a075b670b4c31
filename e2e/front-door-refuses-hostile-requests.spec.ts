import { request as httpRequest } from "node:http";
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
