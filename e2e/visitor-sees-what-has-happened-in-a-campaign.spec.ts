import { recordDelivery } from "#domain/deliveries/record.ts";
import { translator } from "#platform/i18n.ts";
import { publishedArticle } from "./world/article.ts";
import { openCampaign, operator } from "./world/campaign.ts";
import { countedSignatures } from "./world/signatures.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "campaign");

test("a visitor sees when a campaign opened, reached its goal, was written about and handed over", async ({
  page,
}) => {
  const campaign = await openCampaign({ goal: 3 });
  await countedSignatures(campaign, 5);
  const press = { campaignId: campaign.id, kind: "press release" } as const;
  const release = await publishedArticle({ ...press, publishedOn: "2020-01-02" });
  const day = { deliveredOn: "2020-03-04", cutoffOn: "2020-03-01" };
  const delivery = { ...day, recipient: "The council", note: "In person." };
  await recordDelivery(operator(), campaign.id, delivery);
  await page.goto(campaign.path);
  const timeline = page.getByRole("region", { name: t("timeline") });
  await expect(timeline.getByText(t("goalReached", { goal: "3" }))).toBeVisible();
  await expect(timeline.getByText(t("opened"))).toBeVisible();
  await expect(timeline.getByRole("link", { name: t("handedOver", { count: 0 }) })).toBeVisible();
  await timeline.getByRole("link", { name: release.title }).click();
  await expect(page).toHaveURL(release.path);
});

test("a long story shows its end, and unfolds the rest", async ({ page }) => {
  const campaign = await openCampaign();
  for (let day = 10; day < 26; day += 1) {
    await publishedArticle({ campaignId: campaign.id, publishedOn: `2020-01-${day}` });
  }
  await page.goto(campaign.path);
  const timeline = page.getByRole("region", { name: t("timeline") });
  await expect(timeline.getByRole("link")).toHaveCount(11);
  await timeline.getByText(t("earlierMoments", { count: 5 })).click();
  await expect(timeline.getByRole("link")).toHaveCount(16);
});
