import type { Page } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { countedSignatures } from "./world/signatures.ts";
import { sign, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "organise");
const figures = translator("en", "figures");

/** A drawing with its caption and the table behind it. */
function figureOf(page: Page, heading: string) {
  return page.getByRole("figure").filter({ has: page.getByRole("heading", { name: heading }) });
}

test("an organiser signs in by mail and reads where a campaign stands", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign({ goal: 200 });
  const analyst = await organiserOf(campaign, "analyst");
  await countedSignatures(campaign, 12, { country: "JP" });
  await countedSignatures(campaign, 5, { country: "SE", channel: "share" });
  await sign(page, campaign, somebody());

  await signIn(page, mailboxes, analyst);
  await page.getByRole("main").getByRole("link", { name: campaign.title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(campaign.title);

  const numbers = page.getByRole("region", { name: t("numbers") });
  await expect(numbers).toContainText("17");
  await expect(numbers).toContainText(t("ofGoal", { goal: 200 }));
  const entry = (name: string) => numbers.locator("dl > div").filter({ hasText: name });
  await expect(entry(t("waiting"))).toContainText("1");
  await expect(entry(t("withdrawn"))).toContainText("0");

  for (const heading of [figures("byDay"), figures("byCountry"), figures("byChannel")]) {
    const table = figureOf(page, heading).getByRole("table");
    if (await table.isHidden()) await figureOf(page, heading).getByText(figures("table")).click();
    await expect(table).toBeVisible();
  }
  for (const drawn of [figures("byDay"), figures("byCountry")]) {
    await expect(figureOf(page, drawn).getByRole("img").first()).toHaveAccessibleName(/\S/);
  }
  const byCountry = figureOf(page, figures("byCountry")).getByRole("table");
  await expect(byCountry.getByRole("row").filter({ hasText: "Japan" })).toContainText("12");
  await expect(byCountry.getByRole("row").filter({ hasText: "Sweden" })).toContainText("5");
});

test("an organiser who signs out is out, and the page is kept by nobody", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  const answer = await page.goto(`/organise${campaign.path}`);
  expect(answer!.headers()["cache-control"]).toContain("no-store");
  await page.getByRole("button", { name: t("signOut") }).click();
  await page.goto(`/organise${campaign.path}`);
  await expect(page).toHaveURL("/sign-in");
});

test("an organiser sees no campaign but their own", async ({ page, mailboxes }) => {
  const own = await openCampaign();
  const other = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(own, "owner"));
  await expect(page.getByRole("main").getByRole("link", { name: own.title })).toBeVisible();
  await expect(page.getByText(other.title)).toHaveCount(0);
  expect((await page.goto(`/organise${other.path}`))!.status()).toBe(404);
});

test("a stranger who asks for a link learns nothing, and a link works once", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const organiser = await organiserOf(campaign, "owner");
  const words = translator("en", "signIn");
  await page.goto("/sign-in");
  await page.getByLabel(words("email")).fill(somebody().email);
  await page.getByRole("button", { name: words("ask") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("sent"));

  await signIn(page, mailboxes, organiser);
  await page.getByRole("button", { name: t("signOut") }).click();
  await page.goto("/sign-in");
  await page.getByLabel(words("email")).fill(organiser.email);
  await page.getByRole("button", { name: words("ask") }).click();
  const link = (await mailboxes.next(organiser.email)).links.find((address) =>
    address.includes("/finish"),
  )!;
  await page.goto(link);
  await page.getByRole("button", { name: words("finish"), exact: true }).click();
  await expect(page).toHaveURL("/organise");
  await page.getByRole("button", { name: t("signOut") }).click();
  await page.goto(link);
  await page.getByRole("button", { name: words("finish"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("spent"));
});
