import { translator } from "#platform/i18n.ts";
import { expectAccessible } from "./world/axe.ts";
import { openCampaign } from "./world/campaign.ts";
import { draftField, newsDesk, newsroomOf } from "./world/newsroom.ts";
import { editorOfEverything, organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";
import { expectNoSidewaysScroll } from "./world/width.ts";

const news = translator("en", "news");

test("an editor begins an article, which saves itself and is seen beside as it will be served, and publishes it", async ({
  page,
  mailboxes,
}) => {
  test.slow();
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(newsroomOf(campaign));
  await expect(page.getByText(newsDesk("none"))).toBeVisible();
  await page.getByRole("button", { name: newsDesk("begin") }).click();
  await draftField(page, "fields.title").fill("The ferry sails again");
  await draftField(page, "fields.body").fill("It **sails**.\n\n## Tomorrow\n\nAt *six*.");
  await expect(page.getByRole("status").first()).toContainText("Saved at");
  const seen = page.frameLocator("iframe");
  await expect(seen.getByRole("heading", { name: "The ferry sails again" })).toBeVisible();
  await expect(seen.getByRole("heading", { name: "Tomorrow" })).toBeVisible();
  await expect(seen.locator("strong", { hasText: "sails" })).toBeVisible();
  await page.reload();
  await expect(draftField(page, "fields.title")).toHaveValue("The ferry sails again");

  await page.getByRole("link", { name: newsDesk("toPublish") }).click();
  const missing = page.getByRole("link", { name: newsDesk("fields.dek") });
  await missing.click();
  await draftField(page, "fields.dek").fill("After a year at the quay.");
  await draftField(page, "fields.byline").fill("Harbour desk");
  await draftField(page, "fields.sourceAddress")
    .first()
    .fill("https://gazette.example/2020/02/03/the-ferry-is-back.html");
  await page.getByRole("button", { name: newsDesk("fill") }).click();
  await expect(page.getByRole("status").first()).toHaveText(newsDesk("done.filled"));
  await expect(draftField(page, "fields.sourceName").first()).toHaveValue(
    "The ferry is back (gazette.example)",
  );
  const source = page.getByRole("listitem", { name: newsDesk("source", { number: 1 }) });
  await expect(source.getByLabel(newsDesk("fields.sourceDay"), { exact: true })).toHaveValue(
    "2020-02-03",
  );

  await page.getByRole("link", { name: newsDesk("toPublish") }).click();
  await expect(page.getByText(newsDesk("publish.new"))).toBeVisible();
  await page.getByRole("button", { name: newsDesk("publish.submit") }).click();
  await expect(page.getByRole("status")).toHaveText(newsDesk("done.published"));
  const publicPage = page.getByRole("link", { name: newsDesk("article.publicPage") });
  const address = (await publicPage.getAttribute("href"))!;
  expect(address).toMatch(/\/the-ferry-sails-again$/);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The ferry sails again");
  await expect(page.getByText("The ferry is back (gazette.example)")).toBeVisible();
  await expect(page.getByRole("main").getByText(news("kind.news"), { exact: true })).toBeVisible();
});

test("an editor of the installation adds a topic while writing, names it in two languages, and it is chosen", async ({
  page,
  mailboxes,
}) => {
  await signIn(page, mailboxes, await editorOfEverything());
  await page.goto("/organise/news");
  await page.getByRole("button", { name: newsDesk("begin") }).click();
  await draftField(page, "fields.title").fill("Quays");
  await page.getByText(newsDesk("newTopic"), { exact: true }).click();
  await page.getByRole("button", { name: newsDesk("addTopic") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  const name = `Quays ${crypto.randomUUID().slice(0, 8)}`;
  const inEnglish = newsDesk("topicIn", { language: "English" });
  await page.getByLabel(inEnglish).fill(name);
  await page.getByLabel(newsDesk("topicIn", { language: "French" })).fill("Quais");
  await page.getByRole("button", { name: newsDesk("addTopic") }).click();
  await expect(page.getByRole("status").first()).toHaveText(newsDesk("done.topicAdded"));
  await expect(page.getByLabel(name)).toBeChecked();
  await expect(draftField(page, "fields.title")).toHaveValue("Quays");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an editor saves, looks at it and finds what is missing", async ({ page, mailboxes }) => {
    const campaign = await openCampaign();
    await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
    await page.goto(newsroomOf(campaign));
    await page.getByRole("button", { name: newsDesk("begin") }).click();
    await draftField(page, "fields.title").fill("Fog");
    await draftField(page, "fields.body").fill("# Fog\n\nIt *lifts*.");
    await page.getByRole("button", { name: newsDesk("preview") }).click();
    await expect(page.frameLocator("iframe").locator("em", { hasText: "lifts" })).toBeVisible();
    await expect(draftField(page, "fields.title")).toHaveValue("Fog");
    await page.getByRole("button", { name: newsDesk("save"), exact: true }).click();
    await expect(page.getByRole("status").first()).toHaveText(newsDesk("done.saved"));
    await page.getByRole("link", { name: newsDesk("toPublish") }).click();
    await expect(page.getByRole("link", { name: newsDesk("fields.byline") })).toBeVisible();
    await expect(page.getByRole("button", { name: newsDesk("publish.submit") })).toBeHidden();
  });
});

for (const locale of ["en", "ar"] as const) {
  test(`axe finds nothing in the newsroom, and it fits a small phone, in ${locale}`, async ({
    page,
    mailboxes,
  }) => {
    test.slow();
    const campaign = await openCampaign({ locales: ["en", "ar"] });
    await signIn(page, mailboxes, await organiserOf(campaign, "owner"));
    await page.setViewportSize({ width: 320, height: 568 });
    const prefix = locale === "en" ? "" : `/${locale}`;
    await page.goto(prefix + newsroomOf(campaign));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const begin = translator(locale, "newsDesk")("begin");
    await page.getByRole("button", { name: begin }).click();
    for (const under of ["", "/publish", "/discard"]) {
      const at = page.url().replace(/\/(publish|discard)$/, "");
      await page.goto(at + under);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
      await page.emulateMedia({ colorScheme: "light" });
    }
  });
}
