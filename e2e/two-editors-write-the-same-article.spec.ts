import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { draftField, newsDesk, newsroomOf, wholeDraft } from "./world/newsroom.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const desk = translator("en", "desk");

test("the second of two editors is told at once that the other has saved, sees both and chooses", async ({
  page,
  mailboxes,
  browser,
  baseURL,
}) => {
  test.slow();
  const campaign = await openCampaign();
  const path = `${newsroomOf(campaign)}/drafts/${await wholeDraft(campaign.id)}`;
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(path);

  const context = await browser.newContext({
    baseURL: baseURL!,
    extraHTTPHeaders: { "X-Forwarded-For": "198.18.250.2" },
  });
  const other = await context.newPage();
  await signIn(other, mailboxes, await organiserOf(campaign, "owner"));
  await other.goto(path);
  await draftField(other, "fields.dek").fill("Theirs, about the ice.");
  await expect(other.getByRole("status")).toContainText("Saved at");
  await context.close();

  await draftField(page, "fields.dek").fill("Mine, about the thaw.");
  await expect(page.getByRole("status")).toHaveText(newsDesk("saving.changed"));
  await page.getByRole("button", { name: newsDesk("save"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(desk("conflict.title"));
  await expect(page.getByText("Theirs, about the ice.", { exact: true })).toBeVisible();
  await expect(page.getByText("Mine, about the thaw.", { exact: true })).toBeVisible();
  await expect(page.locator("ins").first()).toBeVisible();
  await page.getByRole("button", { name: desk("conflict.keepMine") }).click();
  await expect(page.getByRole("status").first()).toHaveText(newsDesk("done.saved"));
  await expect(draftField(page, "fields.dek")).toHaveValue("Mine, about the thaw.");
});

test("what is written while there is no connection is saved once there is one", async ({
  page,
  context,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const path = `${newsroomOf(campaign)}/drafts/${await wholeDraft(campaign.id)}`;
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(path);
  await context.setOffline(true);
  await draftField(page, "fields.dek").fill("Written on a train.");
  await expect(page.getByRole("status")).toHaveText(newsDesk("saving.offline"));
  await context.setOffline(false);
  await expect(page.getByRole("status")).toContainText("Saved at");
  await page.reload();
  await expect(draftField(page, "fields.dek")).toHaveValue("Written on a train.");
});
