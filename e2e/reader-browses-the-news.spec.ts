import { dayOf } from "#platform/calendar.ts";
import { translator } from "#platform/i18n.ts";
import { publishedArticle } from "./world/article.ts";
import { openCampaign } from "./world/campaign.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "news");

test.use({ javaScriptEnabled: false });

test("a reader goes from the news to an article, its sources, its topic and the campaign", async ({
  page,
}) => {
  const campaign = await openCampaign();
  // The newest there is: other specs publish as well, and a page of the list has twenty.
  const publishedOn = dayOf(new Date());
  const article = await publishedArticle({ campaignId: campaign.id, publishedOn });

  await page.goto("/news");
  await page.getByRole("link", { name: article.title }).first().click();
  await expect(page).toHaveURL(article.path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
  await expect(page.getByRole("heading", { name: t("sources") })).toBeVisible();
  await page.getByRole("link", { name: article.topic.name }).first().click();
  await expect(page).toHaveURL(article.topic.path);
  await page.getByRole("link", { name: article.title }).first().click();
  await page.getByRole("link", { name: t("readText") }).click();
  await expect(page).toHaveURL(new RegExp(`${campaign.path}`));
});

test("a reader walks through the archive by year, month and day", async ({ page }) => {
  const older = await publishedArticle({ publishedOn: "2019-03-04" });
  const newer = await publishedArticle({ publishedOn: "2019-05-06" });
  await page.goto("/news/2019");
  await expect(page.getByRole("link", { name: older.title }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: newer.title }).first()).toBeVisible();
  await page.goto("/news/2019/05");
  await expect(page.getByRole("link", { name: older.title })).toHaveCount(0);
  await page
    .getByRole("navigation", { name: t("neighbours") })
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL("/news/2019/03");
  await page.goto("/news/2019/05/06");
  await expect(page.getByRole("link", { name: newer.title }).first()).toBeVisible();
});
