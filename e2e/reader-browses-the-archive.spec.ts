import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { publishedArticle } from "./world/article.ts";
import { openCampaign } from "./world/campaign.ts";
import { worldWithEverything } from "./world/everything.ts";
import { tabTo } from "./world/keyboard.ts";
import { expect, test } from "./world/test.ts";
import { expectNoSidewaysScroll } from "./world/width.ts";

const t = translator("en", "news");

test.use({ javaScriptEnabled: false });

test("a reader goes from the news through year, month and day to an article", async ({ page }) => {
  const article = await publishedArticle({ publishedOn: "2018-03-04" });
  await publishedArticle({ publishedOn: "2018-05-06" });

  await page.goto("/news");
  await page.getByRole("link", { name: /^2018: / }).click();
  await expect(page).toHaveURL("/news/2018");
  await page.getByRole("link", { name: /^March 2018: / }).click();
  await expect(page).toHaveURL("/news/2018/03");
  const calendar = page.getByRole("table", { name: t("calendar", { month: "March 2018" }) });
  await expect(calendar.getByRole("columnheader")).toHaveCount(7);
  await calendar.getByRole("link", { name: /^4 March 2018: / }).click();
  await expect(page).toHaveURL("/news/2018/03/04");
  await page.getByRole("link", { name: article.title }).click();
  await expect(page).toHaveURL(article.path);
});

test("a reader finds the day of a hand-over, with what was written that day under its topic", async ({
  page,
}) => {
  const { campaign } = await worldWithEverything();
  const article = await publishedArticle({ publishedOn: "2020-03-04", campaignId: campaign.id });
  await page.goto("/news/2020/03/04");
  await expect(page.getByRole("heading", { level: 2, name: article.topic.name })).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: article.title })).toBeVisible();
  const sameDay = page.getByRole("region", { name: t("sameDay") });
  await sameDay.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/deliveries\/2020-03-04$/);
});

test("a reader walks from day to day by keyboard", async ({ page }) => {
  await publishedArticle({ publishedOn: "2017-08-15" });
  await publishedArticle({ publishedOn: "2017-08-17" });
  await page.goto("/news/2017/08/17");
  const neighbours = page.getByRole("navigation", { name: t("neighbours") });
  await tabTo(page, neighbours.getByRole("link").first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/news/2017/08/15");
});

test("a reader leafs through a long list and back, whichever address it begins with", async ({
  page,
}) => {
  const campaign = await openCampaign();
  for (let day = 10; day < 32; day++) {
    await publishedArticle({ campaignId: campaign.id, publishedOn: `2016-01-${day}` });
  }
  const site = translator("en", "site");
  await page.goto(`${campaign.path}/news`);
  await page.getByRole("link", { name: site("older") }).click();
  await expect(page).toHaveURL(/\/news\?before=2016-01-12\/harbour-/);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
  await page.getByRole("link", { name: site("newer") }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(20);
  await page.goto(`${campaign.path}/news?page=2`);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
});

test("a reader sees all that is of one kind", async ({ page }) => {
  await publishedArticle();
  await page.goto("/news");
  const kinds = page.getByRole("navigation", { name: t("listsName") });
  await kinds.getByRole("link", { name: t("lists.press release") }).click();
  await expect(page).toHaveURL("/news/press-releases");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("lists.press release"));
  await kinds.getByRole("link", { name: t("lists.news") }).click();
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
});

for (const locale of ["en", "ar"] as const) {
  test(`everybody can use the archive on a small phone, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    const article = await publishedArticle({ publishedOn: "2015-12-31" });
    const paths = ["/news", "/news/2015", "/news/2015/12", "/news/2015/12/31", "/news/papers"];
    for (const path of [...paths, article.topic.path]) {
      await page.goto(localePath(locale, path));
      await expectNoSidewaysScroll(page);
    }
  });
}
