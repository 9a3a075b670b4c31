import type { Page } from "@playwright/test";
import { setTargets } from "#domain/targets/set.ts";
import { translator } from "#platform/i18n.ts";
import { openCampaign, operator, type OpenCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { askPolitely } from "./world/polite.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "targetDesk");
const campaignWords = translator("en", "campaign");
const council = { kind: "body", status: "asked", statusOn: "2020-01-02" } as const;

async function campaignWithTargets(...names: string[]): Promise<OpenCampaign> {
  const campaign = await openCampaign();
  const targets = names.map((name) => ({ ...council, name, askedOn: "2020-01-02" }));
  await setTargets(operator(), campaign.id, targets);
  return campaign;
}

/** The group of fields of one target. */
const row = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const cell = (page: Page, name: string, column: Parameters<typeof t>[0]) =>
  row(page, name).getByLabel(t(column), { exact: true });
const save = (page: Page) => page.getByRole("button", { name: t("save") }).click();

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an editor names targets, changes one, removes one, and visitors see it within seconds", async ({
    page,
    mailboxes,
    request,
  }) => {
    const campaign = await campaignWithTargets("Harbour council", "Ferry company");
    await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
    await page.goto(`/organise${campaign.path}/targets`);
    await cell(page, "Harbour council", "columns.status").selectOption("refused");
    await row(page, "Ferry company").getByLabel(t("remove")).check();
    const added = row(page, t("newRow")).first();
    await added.getByLabel(t("columns.name"), { exact: true }).fill("Nepal");
    await added.getByLabel(t("columns.country"), { exact: true }).fill("Nepal");
    await save(page);
    await expect(page.getByRole("status")).toHaveText(
      t("done", { added: 1, changed: 1, removed: 1 }),
    );
    await expect
      .poll(async () => (await askPolitely(request, `${campaign.path}/targets.json`)).json(), {
        timeout: 5000,
      })
      .toMatchObject({
        targets: [
          { name: "Harbour council", status: "refused" },
          { name: "Nepal", country: "NP" },
        ],
      });
    await page.goto(`${campaign.path}/targets`);
    const table = page.getByRole("table");
    await expect(table).toContainText("Harbour council");
    await expect(table).toContainText(campaignWords("status.refused"));
    await expect(table).not.toContainText("Ferry company");
  });

  test("a mistake is named with its target and its column, and what was typed stays", async ({
    page,
    mailboxes,
  }) => {
    const campaign = await campaignWithTargets("Harbour council", "Ferry company");
    await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
    await page.goto(`/organise${campaign.path}/targets`);
    await cell(page, "Harbour council", "columns.country").fill("Atlantis");
    await cell(page, "Ferry company", "columns.sourceName").fill("A letter");
    await save(page);
    const summary = page.getByRole("main").getByRole("alert");
    await expect(summary).toBeFocused();
    await expect(summary).toContainText(`Harbour council, ${t("columns.country")}:`);
    await expect(cell(page, "Harbour council", "columns.country")).toHaveValue("Atlantis");
    await expect(cell(page, "Ferry company", "columns.sourceName")).toHaveValue("A letter");
    await page.reload();
    await page.goto(`/organise${campaign.path}/targets`);
    await expect(cell(page, "Ferry company", "columns.sourceName")).toHaveValue("");
  });
});

test("the second of two who edit the same target sees both and chooses; other rows are nobody's loss", async ({
  page,
  browser,
  mailboxes,
  baseURL,
}) => {
  const campaign = await campaignWithTargets("Harbour council", "Ferry company");
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await signIn(other, mailboxes, await organiserOf(campaign, "owner"));
  for (const one of [page, other]) await one.goto(`/organise${campaign.path}/targets`);

  await cell(other, "Harbour council", "columns.sourceName").fill("Theirs");
  await cell(other, "Ferry company", "columns.sourceName").fill("Untouched by me");
  await save(other);
  await cell(page, "Harbour council", "columns.sourceName").fill("Mine");
  await save(page);
  const contested = row(page, "Harbour council");
  await expect(contested).toContainText("Theirs");
  await expect(cell(page, "Harbour council", "columns.sourceName")).toHaveValue("Mine");
  await expect(row(page, "Ferry company")).not.toContainText(t("changedMeanwhile"));

  await contested.getByLabel(t("keepTheirs")).check();
  await save(page);
  await expect(cell(page, "Harbour council", "columns.sourceName")).toHaveValue("Theirs");
  await expect(cell(page, "Ferry company", "columns.sourceName")).toHaveValue("Untouched by me");
  await context.close();
});

test("a moderator finds no table of targets, nor any other section of an editor", async ({
  page,
  mailboxes,
}) => {
  const campaign = await campaignWithTargets("Harbour council");
  await signIn(page, mailboxes, await organiserOf(campaign, "moderator"));
  for (const section of [
    "targets",
    "targets/import",
    "targets/export",
    "answers",
    "events",
    "deliveries",
  ]) {
    const answer = await page.goto(`/organise${campaign.path}/${section}`);
    expect(answer!.status(), section).toBe(404);
  }
  const statuses = await page.evaluate(
    async (paths) =>
      Promise.all(paths.map(async (path) => (await fetch(path, { method: "POST" })).status)),
    ["targets/save", "answers/record", "events/announce", "deliveries/record"].map(
      (path) => `/organise${campaign.path}/${path}`,
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 404]);
});
