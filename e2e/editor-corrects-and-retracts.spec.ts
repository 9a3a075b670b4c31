import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { draftField, newsDesk, newsroomOf, publishedNews } from "./world/newsroom.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const wrong = translator("en", "wrong");

test("an editor corrects an article with a dated note; its address stays, and every version with what changed", async ({
  page,
  mailboxes,
}) => {
  test.slow();
  const campaign = await openCampaign();
  const article = await publishedNews(campaign.id);
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`${newsroomOf(campaign)}/${article.id}`);
  await page.getByRole("button", { name: `${newsDesk("article.change")}: English` }).click();
  await expect(page.getByText(newsDesk("hints.fixed"))).toBeVisible();
  await expect(draftField(page, "fields.slug")).toBeHidden();
  await draftField(page, "fields.body").fill("It *thawed*.");
  await page.getByRole("button", { name: newsDesk("save"), exact: true }).click();
  await page.getByRole("link", { name: newsDesk("toPublish") }).click();
  await expect(page.locator("ins", { hasText: "thawed" })).toBeVisible();
  await page.getByLabel(newsDesk("publish.correction")).fill("It had thawed by then.");
  await page.getByRole("button", { name: newsDesk("publish.submit") }).click();
  await expect(page.getByRole("status")).toHaveText(newsDesk("done.revised"));
  await expect(page.getByText("It had thawed by then.")).toBeVisible();
  const read = async () => (await page.request.get(article.path)).text();
  await expect.poll(read, { timeout: 10_000 }).toContain("<em>thawed</em>");

  await page.getByRole("link", { name: newsDesk("article.versions") }).click();
  await expect(page.locator("del", { hasText: "froze" })).toBeVisible();
  await page.getByLabel(newsDesk("versions.from"), { exact: true }).selectOption("2");
  await page.getByRole("button", { name: newsDesk("versions.compare") }).click();
  await expect(page.getByText(newsDesk("versions.same"))).toBeVisible();
});

test("an editor retracts an article with a note, once told what will happen, and nothing can be written at it", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const article = await publishedNews(campaign.id);
  const desk = `${newsroomOf(campaign)}/${article.id}`;
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(desk);
  await page.getByRole("link", { name: newsDesk("retract.link") }).click();
  await expect(page.getByText(newsDesk("retract.gone"))).toBeVisible();
  await page.getByRole("button", { name: newsDesk("retract.submit") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(wrong("required"));
  await page.getByLabel(newsDesk("retract.note")).fill("It was another river.");
  await page.getByRole("button", { name: newsDesk("retract.submit") }).click();
  await expect(page.getByRole("status")).toHaveText(newsDesk("done.retracted"));
  await expect(page.getByText("It was another river.")).toBeVisible();
  await expect(page.getByRole("button", { name: newsDesk("article.change") })).toBeHidden();
  expect((await page.request.get(`${desk}/retract`)).status()).toBe(404);
  await page.goto(newsroomOf(campaign));
  await expect(page.getByText(newsDesk("state.retracted"))).toBeVisible();
});

test("an editor relates articles in their own words, and says what is not related", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const article = await publishedNews(campaign.id);
  const other = await publishedNews(campaign.id, { title: "Snow on the quay" });
  const third = await publishedNews(campaign.id, { title: "Fog" });
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  const path = `${newsroomOf(campaign)}/${article.id}/related`;
  await page.goto(path);
  const address = page.getByLabel(newsDesk("related.address"), { exact: true }).first();
  const reason = page.getByLabel(newsDesk("related.reason"), { exact: true }).first();
  await address.fill("/news/2020/01/01/nowhere");
  await reason.fill("The same cold week.");
  await page.getByRole("button", { name: newsDesk("save"), exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(wrong("unknownArticle"));
  await expect(reason).toHaveValue("The same cold week.");
  await address.fill(other.path);
  await page.getByLabel(newsDesk("related.unrelated")).fill(third.path);
  await page.getByRole("button", { name: newsDesk("save"), exact: true }).click();
  await expect(page.getByRole("status")).toHaveText(newsDesk("done.related"));
  await page.goto(path);
  await expect(address).toHaveValue(other.path.replace("/news/", ""));
  const read = async () => (await page.request.get(article.path)).text();
  await expect.poll(read, { timeout: 10_000 }).toContain("The same cold week.");
});
