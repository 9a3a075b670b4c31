import { reader } from "#db/connection.ts";
import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { askForLink, historyOf, organiserOf } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "signIn");

/** Changes whenever another connection has committed anything to the database. */
const dataVersion = () => reader().$client.pragma("data_version", { simple: true });

test("a mail scanner that fetches and renders the link fifty times signs in nobody, and the link still works", async ({
  page,
  request,
  browser,
  mailboxes,
  baseURL,
}) => {
  test.slow();
  const organiser = await organiserOf(await openCampaign(), "owner");
  const link = await askForLink(page, mailboxes, organiser);
  const scanner = await browser.newContext({ baseURL });
  const looking = await scanner.newPage();
  await looking.goto(link);
  const before = dataVersion();

  for (let visit = 0; visit < 50; visit++) {
    const got = await request.get(link);
    expect(got.status()).toBe(200);
    expect(got.headers()["set-cookie"]).toBeUndefined();
    expect(got.headers()["cache-control"]).toContain("no-store");
    expect((await request.head(link)).status()).toBe(200);
    if (visit % 5 === 0) await looking.goto(link, { waitUntil: "networkidle" });
  }
  expect(dataVersion()).toBe(before);
  expect(await scanner.cookies()).toEqual([]);
  await scanner.close();

  await page.goto(link);
  await page.getByRole("button", { name: t("finish"), exact: true }).click();
  await expect(page).toHaveURL("/organise");
  expect(await historyOf(organiser)).toContain("session.start by link");
});

test("a scanner without JavaScript that renders the link fifty times changes nothing either, and its owner needs none to sign in", async ({
  page,
  browser,
  mailboxes,
  baseURL,
}) => {
  test.slow();
  const organiser = await organiserOf(await openCampaign(), "owner");
  const link = await askForLink(page, mailboxes, organiser);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const plain = await context.newPage();
  const before = dataVersion();
  for (let visit = 0; visit < 50; visit++) await plain.goto(link);
  expect(dataVersion()).toBe(before);
  expect(await context.cookies()).toEqual([]);

  await plain.getByRole("button", { name: t("finish"), exact: true }).click();
  await expect(plain).toHaveURL("/organise");
  await context.close();
});
