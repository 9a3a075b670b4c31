import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { countedSignatures } from "./world/signatures.ts";
import { expect, test } from "./world/test.ts";

const text = translator("en", "text");

test("an edit is a new version that says what it is; readers see what changed and how many signed each", async ({
  page,
  mailboxes,
}) => {
  test.slow();
  const campaign = await openCampaign({ locales: ["en", "fr"] });
  await countedSignatures(campaign, 3);
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/text`);
  await page
    .getByLabel(text("names.body"), { exact: true })
    .fill(`${campaign.sentence}\n\nWe ask the council to save it.`);
  await page.getByLabel(text("names.title"), { exact: true }).fill(`${campaign.title} running`);
  await page.getByRole("button", { name: text("save") }).click();
  await expect(page.getByRole("status")).toHaveText(text("done.saved"));
  expect(await (await page.request.get(campaign.path)).text()).not.toContain("save it");

  await page.getByRole("link", { name: text("toPublish") }).click();
  await expect(page.locator("del", { hasText: "keep" })).toBeVisible();
  await expect(page.locator("ins", { hasText: "save" })).toBeVisible();
  await page.getByRole("button", { name: text("publish.submit") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(text("publish.required"));
  await page.getByLabel(text("publish.meaning"), { exact: true }).check();
  await page.getByRole("button", { name: text("publish.submit") }).click();
  await expect(page.getByRole("status")).toHaveText(text("done.published"));

  const read = async (path: string) => (await page.request.get(path)).text();
  await expect.poll(() => read(campaign.path), { timeout: 5000 }).toContain("save it");
  await expect.poll(() => read(`${campaign.path}.xml`), { timeout: 5000 }).toContain("save it");
  await expect
    .poll(() => read(`/fr${campaign.path}`), { timeout: 5000 })
    .toContain(translator("fr", "campaign")("stale.meaning", { number: 1 }));

  await page.goto(`${campaign.path}/text`);
  const t = translator("en", "textVersions");
  await expect(page.getByText(t("change.meaning"))).toBeVisible();
  await expect(page.getByText(t("signed", { count: 3 }))).toBeVisible();
  await expect(page.getByText(t("signed", { count: 0 }))).toBeVisible();
  await expect(page.locator("del", { hasText: "keep" })).toBeVisible();
  const { versions } = await (await page.request.get(`${campaign.path}/text.json`)).json();
  expect(versions).toMatchObject([
    { language: "en", version: 1, change: null, signed: 3 },
    { language: "en", version: 2, change: "meaning", signed: 0 },
    { language: "fr", version: 1, change: null },
  ]);

  await page.goto(`/organise${campaign.path}/text/fr`);
  await expect(page.getByText(text("stale.meaning"))).toBeVisible();
  await expect(page.getByText("We ask the council to save it.")).toBeVisible();
  await page.getByRole("button", { name: text("save") }).click();
  await expect(page.getByText(text("stale.meaning"))).toBeHidden();
});

test("two people who edit the same text: the second sees both and chooses", async ({
  page,
  mailboxes,
  browser,
  baseURL,
}) => {
  const campaign = await openCampaign();
  const desk = translator("en", "desk");
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/text/en`);
  await page.getByLabel(text("names.summary"), { exact: true }).fill("My own summary.");

  const context = await browser.newContext({
    baseURL: baseURL!,
    extraHTTPHeaders: { "X-Forwarded-For": "198.18.250.1" },
  });
  const other = await context.newPage();
  await signIn(other, mailboxes, await organiserOf(campaign, "owner"));
  await other.goto(`/organise${campaign.path}/text/en`);
  await other.getByLabel(text("names.summary"), { exact: true }).fill("Their other summary.");
  await other.getByRole("button", { name: text("save") }).click();
  await expect(other.getByRole("status")).toHaveText(text("done.saved"));
  await context.close();

  await page.getByRole("button", { name: text("save") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(desk("conflict.title"));
  await expect(page.getByText("Their other summary.", { exact: true })).toBeVisible();
  await expect(page.getByText("My own summary.", { exact: true })).toBeVisible();
  await expect(page.locator("ins").first()).toBeVisible();
  await page.getByRole("button", { name: desk("conflict.keepMine") }).click();
  await expect(page.getByRole("status")).toHaveText(text("done.saved"));
  await expect(page.getByLabel(text("names.summary"), { exact: true })).toHaveValue(
    "My own summary.",
  );
});
