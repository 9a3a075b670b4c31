import { openCampaign } from "./world/campaign.ts";
import { draftField, newsDesk, newsroomOf, publishedNews } from "./world/newsroom.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

test("an editor translates beside the original, and sees what changed there once the translation is behind", async ({
  page,
  mailboxes,
}) => {
  test.slow();
  const campaign = await openCampaign();
  const article = await publishedNews(campaign.id);
  const desk = `${newsroomOf(campaign)}/${article.id}`;
  const button = (act: "translate" | "change", language: string) =>
    page.getByRole("button", { name: `${newsDesk(`article.${act}`)}: ${language}` });
  const publish = async () => {
    await page.getByRole("button", { name: newsDesk("save"), exact: true }).click();
    await page.getByRole("link", { name: newsDesk("toPublish") }).click();
    await page.getByRole("button", { name: newsDesk("publish.submit") }).click();
  };
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(desk);
  await button("translate", "French").click();
  await expect(page.getByText(article.title, { exact: true })).toBeVisible();
  await expect(draftField(page, "fields.title")).toHaveValue("");
  await draftField(page, "fields.title").fill("De la glace sur le fleuve");
  await draftField(page, "fields.dek").fill("C’est tôt.");
  await draftField(page, "fields.body").fill("Il *gèle*.");
  await publish();
  await expect(page.getByRole("status")).toHaveText(newsDesk("done.translated"));
  await expect(page.getByText(newsDesk("article.current"), { exact: true })).toBeVisible();

  await button("change", "English").click();
  await draftField(page, "fields.dek").fill("It is rather early.");
  await publish();
  await expect(page.getByRole("status")).toHaveText(newsDesk("done.revised"));
  await expect(page.getByText(newsDesk("article.behind"), { exact: true })).toBeVisible();
  await page.goto(newsroomOf(campaign));
  await expect(page.getByText(newsDesk("state.behind", { languages: "French" }))).toBeVisible();

  await page.goto(desk);
  await button("change", "French").click();
  await expect(page.getByText(newsDesk("behind"))).toBeVisible();
  await expect(page.locator("ins", { hasText: "rather" })).toBeVisible();
  await draftField(page, "fields.dek").fill("C’est plutôt tôt.");
  await publish();
  await expect(page.getByText(newsDesk("article.current"), { exact: true })).toBeVisible();

  await page.getByRole("link", { name: newsDesk("article.versions") }).click();
  await page.getByRole("link", { name: "French" }).click();
  await expect(page.locator("ins", { hasText: "plutôt" })).toBeVisible();
});
