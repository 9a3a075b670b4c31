import { eq } from "drizzle-orm";
import { drafts } from "#db/schema/drafts.ts";
import { transact } from "#db/transact.ts";
import { getDraft } from "#domain/drafts/queries.ts";
import { saveDraft } from "#domain/drafts/save.ts";
import { translator } from "#platform/i18n.ts";
import { openCampaign, operator } from "./world/campaign.ts";
import { newsDesk, newsroomOf, pathOf, wholeDraft } from "./world/newsroom.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const wrong = translator("en", "wrong");

/** The hour that was chosen comes, without anybody waiting for it. */
async function letItsHourCome(id: number): Promise<void> {
  await transact(async (tx) => {
    await tx.update(drafts).set({ scheduledAt: new Date() }).where(eq(drafts.id, id));
  });
}

test("an editor chooses an hour in a time zone, and at that hour readers find the article", async ({
  page,
  mailboxes,
}) => {
  test.slow();
  const campaign = await openCampaign();
  const id = await wholeDraft(campaign.id, { title: "The first crossing" });
  const { slug } = (await getDraft(id)).content;
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`${newsroomOf(campaign)}/drafts/${id}/publish`);
  const submit = page.getByRole("button", { name: newsDesk("schedule.submit") });
  await page.getByLabel(newsDesk("schedule.day")).fill("2020-03-29");
  await page.getByLabel(newsDesk("schedule.time")).fill("02:30");
  await page.getByLabel(newsDesk("schedule.zone")).selectOption("Europe/Oslo");
  await submit.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(wrong("skipped"));
  await page.getByLabel(newsDesk("schedule.day")).fill("2031-03-29");
  await page.getByLabel(newsDesk("schedule.time")).fill("08:30");
  await submit.click();
  await expect(page.getByRole("status").first()).toHaveText(newsDesk("done.scheduled"));
  expect((await getDraft(id)).scheduledAt).toEqual(new Date("2031-03-29T07:30:00Z"));
  await page.goto(newsroomOf(campaign));
  await expect(page.getByText(newsDesk("state.scheduled"))).toBeVisible();

  await letItsHourCome(id);
  await expect.poll(() => pathOf(slug), { timeout: 60_000 }).toBeDefined();
  const read = async () => (await page.request.get((await pathOf(slug))!)).text();
  await expect.poll(read, { timeout: 10_000 }).toContain("The first crossing");
});

test("what is missing at its hour is not published: it stays a draft, and the newsroom says so", async ({
  page,
  mailboxes,
}) => {
  test.slow();
  const campaign = await openCampaign();
  const id = await wholeDraft(campaign.id);
  const { content, locale } = await getDraft(id);
  await saveDraft(operator(), id, { locale, content: { ...content, byline: "" } }, { seen: 2 });
  await letItsHourCome(id);
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await expect.poll(async () => (await getDraft(id)).scheduledAt, { timeout: 60_000 }).toBeNull();
  await page.goto(newsroomOf(campaign));
  await expect(page.getByText("It could not be published on")).toBeVisible();
  expect(await pathOf(content.slug)).toBeUndefined();
  await page.goto(`${newsroomOf(campaign)}/drafts/${id}/publish`);
  await expect(page.getByRole("link", { name: newsDesk("fields.byline") })).toBeVisible();
});
