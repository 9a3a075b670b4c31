import { readFile } from "node:fs/promises";
import { setTargets } from "#domain/targets/set.ts";
import { listTargets } from "#domain/targets/queries.ts";
import { translator } from "#platform/i18n.ts";
import { openCampaign, operator } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "targetImport");
const desk = translator("en", "targetDesk");
const state = { kind: "state", status: "asked", statusOn: "2020-01-02" } as const;
const header = "kind,name,country,askedOn,status,statusOn,sourceName,sourceAddress";

test.use({ javaScriptEnabled: false });

test("an editor sees what a table would change before anything does, and importing it again doubles nobody", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await setTargets(operator(), campaign.id, [{ ...state, name: "Nepal", country: "NP" }]);
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  const table = `${header}\r\nstate,Nepal,NP,,signed,2020-03-04,=1+1,\r\nbody,"The ""harbour"" council",,,asked,2020-01-02,,\r\n`;
  for (const [sum, count] of [
    [t("sum", { added: 1, changed: 1 }), 2],
    [t("sum", { added: 0, changed: 0 }), 2],
  ] as const) {
    await page.goto(`/organise${campaign.path}/targets/import`);
    const file = { name: "targets.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
    await page.getByLabel(t("file")).setInputFiles(file);
    await page.getByRole("button", { name: t("look") }).click();
    await expect(page.getByText(sum)).toBeVisible();
    const apply = page.getByRole("button", { name: t("import"), exact: true });
    if (await apply.isVisible()) {
      expect(await listTargets(campaign.id)).toHaveLength(1);
      await apply.click();
      await expect(page.getByRole("status")).toHaveText(
        desk("done", { added: 1, changed: 1, removed: 0 }),
      );
    }
    expect(await listTargets(campaign.id)).toHaveLength(count);
  }
  expect(await listTargets(campaign.id)).toMatchObject([
    { name: "Nepal", status: "signed", sourceName: "=1+1" },
    { name: 'The "harbour" council', country: null },
  ]);
});

test("a mistake in row 7 is named with its row and column, nothing is half done, and the table can be mended there", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  const good = ["NP", "PW", "IN", "IL", "RO"].map(
    (country) => `state,${country},${country},,asked,2020-01-02,,`,
  );
  const table = [header, ...good, "state,Sri Lanka,Ceylon,,asked,2020-02-30,,"].join("\n");
  await page.goto(`/organise${campaign.path}/targets/import`);
  await page.getByLabel(t("table")).fill(table);
  await page.getByRole("button", { name: t("look") }).click();
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toContainText("Row 7, country:");
  await expect(summary).toContainText("Row 7, statusOn:");
  expect(await listTargets(campaign.id)).toEqual([]);
  const text = page.getByLabel(t("table"));
  await expect(text).toHaveValue(table);
  await text.fill(table.replace("Ceylon", "LK").replace("02-30", "02-28"));
  await page.getByRole("button", { name: t("look") }).click();
  await page.getByRole("button", { name: t("import"), exact: true }).click();
  await expect(page.getByRole("status")).toHaveText(
    desk("done", { added: 6, changed: 0, removed: 0 }),
  );
});

test("what was changed by somebody else since the preview is shown anew before it is overwritten", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await setTargets(operator(), campaign.id, [{ ...state, name: "Nepal", country: "NP" }]);
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/targets/import`);
  await page.getByLabel(t("table")).fill(`${header}\nstate,Nepal,NP,,signed,2020-03-04,,\n`);
  await page.getByRole("button", { name: t("look") }).click();
  await setTargets(operator(), campaign.id, [
    { ...state, name: "Nepal", country: "NP", status: "refused" },
  ]);
  await page.getByRole("button", { name: t("import"), exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(t("moved"));
  expect(await listTargets(campaign.id)).toMatchObject([{ status: "refused" }]);
  await page.getByRole("button", { name: t("import"), exact: true }).click();
  await expect(page.getByRole("status")).toBeVisible();
  expect(await listTargets(campaign.id)).toMatchObject([{ status: "signed" }]);
});

test("the exported table is no formula to a spreadsheet", async ({ page, mailboxes }) => {
  const campaign = await openCampaign();
  await setTargets(operator(), campaign.id, [{ ...state, name: "=HYPERLINK(1)", country: "NP" }]);
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/targets`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: desk("toExport") }).click();
  const csv = await readFile(await (await downloading).path(), "utf8");
  expect(csv).toContain(",'=HYPERLINK(1),NP,");
});
