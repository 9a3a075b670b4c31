import { randomUUID } from "node:crypto";
import { translator } from "#platform/i18n.ts";
import { editorOfEverything, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const terms = translator("en", "terms");
const text = translator("en", "text");
const acts = translator("en", "acts");

test.use({ javaScriptEnabled: false });

test("from nothing to a published campaign, without JavaScript; what was wrong is named and what was typed stays", async ({
  page,
  mailboxes,
}) => {
  await signIn(page, mailboxes, await editorOfEverything());
  await page.getByRole("link", { name: terms("new") }).click();
  const slug = `clean-river-${randomUUID().slice(0, 8)}`;
  await page.getByLabel(terms("names.slug")).fill(slug);
  await page.getByLabel(terms("names.goal")).fill("10,000");
  await page.getByLabel(terms("names.milestones")).fill("50,000\n100,000");
  await page.getByLabel(terms("names.time_zone")).selectOption("Europe/Paris");
  await page.getByLabel(terms("names.opens_on")).fill("2026-03-10");
  await page.getByLabel(terms("names.closes_on")).fill("2026-03-01");
  await page.getByRole("button", { name: terms("create") }).click();

  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary).toContainText(terms("names.closes_on"));
  await expect(summary).toContainText(terms("errors.closesBeforeOpening"));
  await expect(page.getByLabel(terms("names.slug"))).toHaveValue(slug);
  await expect(page.getByLabel(terms("names.milestones"))).toHaveValue("50,000\n100,000");
  await expect(page.getByLabel(terms("names.time_zone"))).toHaveValue("Europe/Paris");
  await page.getByLabel(terms("names.opens_on")).fill("2026-01-10");
  await page.getByLabel(terms("names.closes_on")).fill("2099-12-31");
  await page.getByLabel(terms("names.closes_at")).fill("18:00");
  await page.getByRole("button", { name: terms("create") }).click();

  await page.getByLabel(text("names.title"), { exact: true }).fill("Keep the river clean");
  await page.getByLabel(text("names.summary"), { exact: true }).fill("S".repeat(301));
  await page.getByLabel(text("names.addressees")).fill("The city council");
  await page
    .getByLabel(text("names.body"), { exact: true })
    .fill("We ask for a clean river.\n\nNow.");
  await page.getByRole("button", { name: text("save") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    text("errors.tooLong", { limit: 300 }),
  );
  await expect(page.getByLabel(text("names.body"), { exact: true })).toHaveValue(
    "We ask for a clean river.\n\nNow.",
  );
  await page.getByLabel(text("names.summary"), { exact: true }).fill("It is the only one we have.");
  await page.getByRole("button", { name: text("save") }).click();
  await expect(page.getByRole("status")).toHaveText(text("done.saved"));

  const unseen = await page.request.get(`/campaigns/${slug}`);
  expect(unseen.status()).toBe(404);
  await page.getByRole("link", { name: text("preview") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Keep the river clean");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.getByLabel(translator("en", "sign")("name"), { exact: true })).toBeDisabled();

  await page.goto(`/organise/campaigns/${slug}/state/publish`);
  await expect(page.getByText(acts("publish.undo"))).toBeVisible();
  await page.getByRole("button", { name: acts("publish.name") }).click();
  await expect(page.getByRole("status")).toHaveText(acts("publish.done"));

  for (const address of [`/campaigns/${slug}`, `/campaigns/${slug}.json`]) {
    const status = async () => (await page.request.get(address)).status();
    await expect.poll(status, { timeout: 5000 }).toBe(200);
  }
  const json = await (await page.request.get(`/campaigns/${slug}.json`)).json();
  expect(json).toMatchObject({
    state: "open",
    goal: 10_000,
    nextGoal: 50_000,
    goals: [10_000, 50_000, 100_000],
    closesAt: "2099-12-31T17:00:00.000Z",
    timeZone: "Europe/Paris",
  });
  await page.goto(`/campaigns/${slug}`);
  await expect(page.getByText("Goal: 10,000, then 50,000")).toBeVisible();
  await expect(page.getByText("31 December 2099 at 18:00 (Europe/Paris)")).toBeVisible();
});

test("a stranger is sent to sign in before anything can begin", async ({ page }) => {
  await page.goto("/organise/new-campaign");
  await expect(page).toHaveURL("/sign-in");
});
