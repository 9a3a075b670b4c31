import type { Page } from "@playwright/test";
import { setTargets } from "#domain/targets/set.ts";
import { translator } from "#platform/i18n.ts";
import { openCampaign, operator, type OpenCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "answerDesk");
const board = translator("en", "board");
const conflict = translator("en", "desk");

async function campaignOfSilence(): Promise<OpenCampaign> {
  const campaign = await openCampaign();
  const council = { kind: "body", name: "Harbour council", status: "asked" } as const;
  await setTargets(operator(), campaign.id, [
    { ...council, statusOn: "2020-01-02", askedOn: "2020-01-02" },
  ]);
  return campaign;
}

async function record(page: Page, campaign: OpenCampaign, text: string): Promise<void> {
  await page.goto(`/organise${campaign.path}/answers`);
  await page.getByLabel(t("target")).selectOption("Harbour council");
  await page.getByLabel(t("answeredOn")).fill("2020-03-04");
  await page.getByLabel(t("text"), { exact: true }).fill(text);
  await page.getByLabel(t("sourceName"), { exact: true }).fill("Minutes of March");
  await page.getByRole("button", { name: t("record"), exact: true }).click();
}

test("an official answer has its place on the page, in the timeline and on the board, and ends the silence", async ({
  page,
  mailboxes,
}) => {
  const campaign = await campaignOfSilence();
  await page.goto(`${campaign.path}/targets`);
  await expect(page.getByRole("table")).toContainText(/Silent for [\d,]+ days/);

  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await record(page, campaign, "We will look into it.");
  await expect(page.getByRole("status")).toHaveText(t("done.recorded"));
  await expect(async () => {
    await page.goto(campaign.path);
    const answers = page.getByRole("region", { name: translator("en", "answers")("title") });
    await expect(answers).toContainText("We will look into it.", { timeout: 500 });
    await expect(answers).toContainText("Minutes of March");
  }).toPass({ timeout: 5000 });
  const timeline = page.getByRole("region", { name: translator("en", "campaign")("timeline") });
  await expect(timeline).toContainText("Harbour council");
  await page.goto(`${campaign.path}/targets`);
  await expect(page.getByRole("table")).not.toContainText("Silent for");
  await expect(
    page.getByRole("table").getByRole("columnheader", { name: board("answer") }),
  ).toBeVisible();
});

test("what lacks its source is refused beside the field, and what was typed stays", async ({
  page,
  mailboxes,
}) => {
  const campaign = await campaignOfSilence();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/answers`);
  await page.getByLabel(t("text"), { exact: true }).fill("We will look into it.");
  await page.getByRole("button", { name: t("record"), exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(`${t("sourceName")}:`);
  await expect(page.getByLabel(t("text"), { exact: true })).toHaveValue("We will look into it.");
});

test("the second of two who correct an answer sees both and chooses; taking it back says what happens", async ({
  page,
  mailboxes,
  context,
}) => {
  const campaign = await campaignOfSilence();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await record(page, campaign, "We will look into it.");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Harbour council/ })
    .click();
  const other = await context.newPage();
  await other.goto(page.url());
  for (const [one, text] of [
    [other, "Theirs."],
    [page, "Mine."],
  ] as const) {
    await one.getByLabel(t("text"), { exact: true }).fill(text);
    await one.getByRole("button", { name: t("save"), exact: true }).click();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(conflict("conflict.title"));
  await expect(page.getByRole("main")).toContainText("Theirs.");
  await expect(page.getByRole("main")).toContainText("Mine.");
  await page.getByRole("button", { name: conflict("conflict.keepMine") }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.corrected"));

  await page
    .getByRole("main")
    .getByRole("link", { name: /Harbour council/ })
    .click();
  await page.getByRole("button", { name: t("retract") }).click();
  await expect(page.getByRole("main")).toContainText(t("retractUndo"));
  await page.getByRole("button", { name: t("retract") }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.retracted"));
});
