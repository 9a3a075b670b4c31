import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { APIRequestContext, Browser } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { openCampaign, type OpenCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import type { Mailboxes } from "./world/mailbox.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { postPolitely } from "./world/polite.ts";
import { linkOf, signAndConfirm, somebody, type Person } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

/** In 57 posts of a robot 3 honest people are 5 %. */
const robotPosts = 57;
const robotConfirms = 10;
const honestPeople = 3;

/** Posts the form as a robot does that fills in every field it finds, as fast as it may; answers where each post led. */
async function flood(
  request: APIRequestContext,
  { path }: OpenCampaign,
  people: Person[],
): Promise<string[]> {
  const places: string[] = [];
  for (const { name, email, country } of people) {
    const form = { name, email, country, website: "https://robot.example" };
    const answer = await postPolitely(request, `${path}/signatures`, form);
    places.push(answer.headers().location ?? String(answer.status()));
  }
  return places;
}

/** Somebody on a network of their own signs in a browser of their own and confirms. */
async function signHonestly(
  browser: Browser,
  mailboxes: Mailboxes,
  campaign: OpenCampaign,
  client: string,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: process.env.PUBLIC_URL!,
    extraHTTPHeaders: { "X-Forwarded-For": client },
  });
  await signAndConfirm(await context.newPage(), mailboxes, campaign, somebody());
  await context.close();
}

/** Asks so often on one connection without waiting for an answer; answers all that came back. */
async function askAtOnce(url: string, client: string, times: number): Promise<string> {
  const { host, hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const ask = (last: string) =>
    `GET /icon.svg HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-For: ${client}\r\n${last}\r\n`;
  socket.write(ask("").repeat(times - 1) + ask("Connection: close\r\n"));
  return text(socket);
}

test("a robot floods the form: its signatures are held, and nobody honest is", async ({
  browser,
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const robots = Array.from({ length: robotPosts }, () => somebody({ name: "Robot" }));
  const flooding = flood(request, campaign, robots);
  for (let person = 1; person <= honestPeople; person++) {
    await signHonestly(browser, mailboxes, campaign, `198.19.0.${person}`);
  }
  expect(await flooding).toEqual(Array(robotPosts).fill(`${campaign.path}/held`));

  for (const robot of robots.slice(0, robotConfirms)) {
    const path = new URL(linkOf(await mailboxes.next(robot.email), "confirm")).pathname;
    const answer = await request.post(path, { form: { consent: "yes" }, maxRedirects: 0 });
    expect(answer.headers().location).toBe(`${campaign.path}/held`);
  }
  await expectCount(request, campaign, honestPeople);

  await signIn(page, mailboxes, await organiserOf(campaign, "moderator"));
  await page.goto(`/organise${campaign.path}`);
  const t = translator("en", "organise");
  const numbers = page.getByRole("region", { name: t("numbers") });
  await expect(numbers.locator("strong")).toHaveText(String(honestPeople));
  const entry = (name: string) => numbers.locator("dl > div").filter({ hasText: name });
  await expect(entry(t("held"))).toContainText(String(robotConfirms));
  await expect(entry(t("waiting"))).toContainText(String(robotPosts - robotConfirms));
});

test("a robot that leaves the trap alone gets no further than one client may", async ({
  request,
}) => {
  const campaign = await openCampaign();
  const statuses: string[] = [];
  for (let post = 0; post < 12; post++) {
    const answer = await request.post(`${campaign.path}/signatures`, { data: somebody() });
    statuses.push(((await answer.json()) as { status: string }).status);
  }
  expect(statuses).toEqual([...Array(5).fill("check-your-mail"), ...Array(7).fill("held")]);
});

test("a robot that asks faster than people do is told to wait", async ({ server, client }) => {
  const heads = (await askAtOnce(server.url, client, 60)).split(/(?=HTTP\/1\.1 \d)/);
  const refused = heads.filter((head) => head.startsWith("HTTP/1.1 429 "));
  expect(heads.filter((head) => head.startsWith("HTTP/1.1 200 "))).toHaveLength(50);
  expect(refused).toHaveLength(10);
  for (const head of refused) {
    expect(head).toMatch(/^retry-after: 1\r$/im);
    expect(head).toMatch(/^content-security-policy: default-src 'none'/im);
  }
});

test("a robot that confirms without end is told when to come back", async ({ request }) => {
  const statuses: number[] = [];
  for (let post = 0; post < 31; post++) {
    const form = { consent: "yes" };
    const answer = await request.post(`/signatures/${"x".repeat(43)}/confirm`, { form });
    statuses.push(answer.status());
    if (post === 30) expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  }
  expect(statuses).toEqual([...Array(30).fill(404), 429]);
});
