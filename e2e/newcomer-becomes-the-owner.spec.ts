import { test as base } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { withDataFolder } from "./world/data-folder.ts";
import { fillSignForm, signButton, somebody } from "./world/signer.ts";
import { startServer, type RunningServer } from "./world/server.ts";
import { expect } from "./world/test.ts";

const fiveMinutes = 5 * 60_000;

/** What `npm start` serves on a new machine: the demo world, no mail server, nobody's yet. */
const test = base.extend<{}, { server: RunningServer }>({
  server: [
    async ({}, use) =>
      withDataFolder(async (folder) => {
        const options = { entry: "scripts/start.js", timeout: fiveMinutes };
        const server = await startServer({ DATA_DIR: folder, DEMO: "1" }, options);
        await use(server);
        await server.stop();
      }),
    { scope: "worker", timeout: fiveMinutes },
  ],
  baseURL: async ({ server }, use) => use(server.url),
});

test.describe.configure({ mode: "default" });

test("a newcomer reads the address, becomes the owner by the link on the console, and sees the demo campaign", async ({
  page,
  server,
}) => {
  expect(server.console()).toContain(`${server.url}/outbox`);
  const [link] = server.console().match(/http\S+\/organise\/invitations\/\S+/) ?? [];
  const t = translator("en", "invitation");
  await page.goto(link!);
  await page.getByLabel(t("name")).fill("Nadia Newcomer");
  await page.getByLabel(t("email")).fill("nadia@example.org");
  await page.getByRole("button", { name: t("accept") }).click();
  await expect(page).toHaveURL("/organise");
  await expect(page.getByText("Nadia Newcomer")).toBeVisible();
  await page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link").first().click();
  await expect(page.getByRole("main")).toContainText("84,598");

  await page.goto(link!);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("gone"));
});

test("a newcomer finds the demo world whole: one count, nineteen targets, two deliveries, ten articles and more", async ({
  request,
}) => {
  const { campaigns } = await (await request.get("/campaigns.json")).json();
  expect(campaigns).toHaveLength(1);
  const path = `/campaigns/${campaigns[0].slug}`;
  const campaign = await (await request.get(`${path}.json`)).json();
  expect(campaign.targets).toHaveLength(19);
  expect(campaign.deliveries).toHaveLength(2);
  const count = await (await request.get(`${path}/count.json`)).json();
  expect(count).toMatchObject({ count: 84_598, goal: 100_000 });
  const { articles } = await (await request.get("/news.json")).json();
  expect(articles.length).toBeGreaterThanOrEqual(10);
  for (const prefix of ["/ar", "/es", "/fr", "/ru", "/zh"]) {
    expect((await request.get(prefix + path)).status()).toBe(200);
  }
});

test("a newcomer without a mail server reads the mails on the page that leads there", async ({
  page,
}) => {
  await page.goto("/campaigns");
  await page.getByRole("main").getByRole("heading").getByRole("link").first().click();
  const visitor = somebody();
  await fillSignForm(page, visitor);
  await signButton(page).click();
  await page.getByRole("link", { name: translator("en", "sign")("outboxLink") }).click();
  await expect(page.getByText(visitor.email)).toBeVisible();
});
