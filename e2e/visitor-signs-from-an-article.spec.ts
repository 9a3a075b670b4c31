import { eq } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { signatures } from "#db/schema/signatures.ts";
import { translator } from "#platform/i18n.ts";
import { publishedArticle } from "./world/article.ts";
import { closedCampaign, openCampaign, type OpenCampaign } from "./world/campaign.ts";
import { countedSignatures } from "./world/signatures.ts";
import { confirmHere, fillSignForm, linkOf, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "sign");

/** Which articles the stored signatures of a campaign say they came from. */
async function articlesOf({ id }: OpenCampaign) {
  const rows = await reader()
    .select({ articleId: signatures.articleId })
    .from(signatures)
    .where(eq(signatures.campaignId, id));
  return rows.map(({ articleId }) => articleId);
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor signs beneath an article, and the signature says which one it was", async ({
      page,
      mailboxes,
    }) => {
      const campaign = await openCampaign();
      const article = await publishedArticle({ campaignId: campaign.id });
      const visitor = somebody();
      await page.goto(article.path);
      await fillSignForm(page, visitor);
      await signButton(page).click();
      await expect(page).toHaveURL(`${campaign.path}/check-your-mail`);
      expect(await articlesOf(campaign)).toEqual([article.id]);
      await page.goto(linkOf(await mailboxes.next(visitor.email), "confirm"));
      await expect(page.getByText(campaign.sentence)).toBeVisible();
      await confirmHere(page);
    });

    test("who makes a mistake there finds everything as it was typed, and the article kept", async ({
      page,
    }) => {
      const campaign = await openCampaign();
      const article = await publishedArticle({ campaignId: campaign.id });
      await page.goto(article.path);
      await fillSignForm(page, somebody({ email: "nobody" }));
      await signButton(page).click();
      await expect(page.getByRole("alert")).toContainText(t("errors.address"));
      await expect(page.getByLabel(t("name"), { exact: true })).toHaveValue("Ada Lindqvist");
      await expect(page.getByLabel(t("country"), { exact: true })).toHaveValue("SE");
      await fillSignForm(page, somebody());
      await signButton(page).click();
      await expect(page).toHaveURL(`${campaign.path}/check-your-mail`);
      expect(await articlesOf(campaign)).toEqual([article.id]);
    });
  });
}

test("the box shows the number as it stands, and the way to the text that is signed", async ({
  page,
}) => {
  const campaign = await openCampaign();
  const article = await publishedArticle({ campaignId: campaign.id });
  await countedSignatures(campaign, 12);
  await page.goto(article.path);
  const box = page.getByRole("region", { name: campaign.title });
  await expect(box.getByText("12", { exact: true })).toBeVisible();
  await box.getByRole("link", { name: translator("en", "news")("readText") }).click();
  await expect(page.getByText(campaign.sentence)).toBeVisible();
});

test("an article on a campaign that is closed, or on none, asks for nothing", async ({ page }) => {
  const closed = await closedCampaign();
  for (const campaignId of [closed.id, null]) {
    await page.goto((await publishedArticle({ campaignId })).path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(signButton(page)).toHaveCount(0);
  }
});
