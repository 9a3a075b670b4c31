import { and, eq } from "drizzle-orm";
import type { Page } from "@playwright/test";
import { reader } from "#db/connection.ts";
import { reviews } from "#db/schema/reviews.ts";
import { transact } from "#db/transact.ts";
import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { expectAccessible } from "./world/axe.ts";
import { openCampaign, type OpenCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { historyOf, letProofGrowOld, organiserOf, signIn } from "./world/organiser.ts";
import { proveByCode } from "./world/proof.ts";
import { countedSignatures } from "./world/signatures.ts";
import { expect, test } from "./world/test.ts";
import { expectNoSidewaysScroll } from "./world/width.ts";
import { heldSignature } from "./world/workspace-signatures.ts";

const t = translator("en", "moderation");
const pathOf = (campaign: OpenCampaign) => `/organise${campaign.path}/signatures`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("a moderator looks at held signatures, releases one and removes one, and the ledger says why", async ({
  page,
  request,
  mailboxes,
}) => {
  test.slow();
  const campaign = await openCampaign();
  const moderator = await organiserOf(campaign, "moderator");
  await signIn(page, mailboxes, moderator);
  await page.goto(pathOf(campaign));
  await expect(page.getByText(t("noneHeld"))).toBeVisible();
  await heldSignature(campaign, { name: "Honest Hanna" });
  await heldSignature(campaign, { name: "Robot Rob" });
  await page.goto(pathOf(campaign));
  await expectAccessible(page);
  await expect(page.getByText("Honest Hanna")).toBeHidden();
  await button(page, t("reveal")).click();
  await expect(page.getByText("Honest Hanna")).toBeVisible();
  await expectAccessible(page);
  expect(await historyOf(moderator)).toContain("signature.reveal");

  await button(page, t("release")).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("pickNone"));
  await button(page, t("reveal")).click();
  await entry(page, "Honest Hanna").getByRole("checkbox").check();
  await button(page, t("release")).click();
  await expect(page.getByRole("status")).toHaveText(t("done.released", { count: 1 }));
  await expectCount(request, campaign, 1);

  await letProofGrowOld(page, moderator);
  await page.getByRole("checkbox").check();
  const reason = page.getByLabel(t("reason")).first();
  await button(page, t("remove")).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("reasonNone"));
  await page.getByRole("checkbox").check();
  await reason.selectOption("automated");
  await button(page, t("remove")).click();
  await proveByCode(page, mailboxes, moderator);
  await page.getByRole("button", { name: translator("en", "prove")("goOn") }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.removed", { count: 1 }));

  await page.getByLabel(t("state")).selectOption("removed");
  await button(page, t("show")).click();
  await expect(page.getByText(translator("en", "figures")("reasons.automated"))).toBeVisible();
});

test("a moderator removes a flood at once, leaves, sees how far it is, and undoes it exactly", async ({
  browser,
  baseURL,
  client,
  request,
  mailboxes,
}) => {
  test.slow();
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    extraHTTPHeaders: { "X-Forwarded-For": client },
  });
  const page = await context.newPage();
  const campaign = await openCampaign();
  await countedSignatures(campaign, 7);
  await countedSignatures(campaign, 250, { country: "VA", name: "Robot Rob" });
  const owner = await organiserOf(campaign, "owner");
  await signIn(page, mailboxes, owner);
  await page.goto(`${pathOf(campaign)}?state=counted&country=VA`);
  await expect(page.getByText("Robot Rob")).toBeHidden();
  await page.getByLabel(t("reason")).last().selectOption("automated");
  await button(page, t("manyRemove")).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    t("removeTitle", { count: 250 }),
  );
  await expect(page.getByText("Robot Rob").first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await button(page, t("removeMany", { count: 250 })).click();
  await expect(page.getByRole("status")).toHaveText(t("news.decided"));
  await expectCount(request, campaign, 257);

  await button(page, t("callOff")).click();
  await expect(page.getByRole("status")).toHaveText(t("news.called-off"));
  await page.goto(`${pathOf(campaign)}?state=counted&country=VA`);
  await page.getByLabel(t("reason")).last().selectOption("automated");
  await button(page, t("manyRemove")).click();
  await button(page, t("removeMany", { count: 250 })).click();
  await letTenMinutesPass(campaign);
  await expectCount(request, campaign, 7);
  await page.goto(campaign.path + "/tally");
  await expect(page.getByText(translator("en", "figures")("reasons.automated"))).toBeVisible();

  await page.goto(pathOf(campaign));
  await expect(page.getByText(t("stages.done", { done: 250 }))).toBeVisible();
  await button(page, t("undo")).click();
  await expectCount(request, campaign, 257);
  await page.goto(pathOf(campaign));
  await expect(page.getByText(t("stages.undone", { done: 250, all: 250 }))).toBeVisible();
  await context.close();
});

for (const locale of ["en", "ar"] as const) {
  test(`axe finds nothing where signatures are reviewed, and it fits a small phone, in ${locale}`, async ({
    page,
    mailboxes,
  }) => {
    test.slow();
    const campaign = await openCampaign({ locales: ["en", "ar"] });
    await heldSignature(campaign);
    await signIn(page, mailboxes, await organiserOf(campaign, "owner"));
    await page.setViewportSize({ width: 320, height: 568 });
    for (const query of ["", "?state=removed", "?state=counted&from=x"]) {
      await page.goto(localePath(locale, pathOf(campaign) + query));
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
      await page.emulateMedia({ colorScheme: "light" });
    }
  });
}

const entry = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

/** The decision of a campaign that waits is due now. */
async function letTenMinutesPass({ id }: OpenCampaign): Promise<void> {
  const isWaiting = and(eq(reviews.campaignId, id), eq(reviews.changed, 0));
  await transact(async (tx) => {
    await tx.update(reviews).set({ dueAt: new Date() }).where(isWaiting);
  });
  expect(await reader().select().from(reviews).where(isWaiting)).not.toEqual([]);
}
