import { readFile } from "node:fs/promises";
import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { letProofGrowOld, organiserOf, signIn } from "./world/organiser.ts";
import { proveByCode } from "./world/proof.ts";
import { countedSignatures } from "./world/signatures.ts";
import { expect, test } from "./world/test.ts";

const history = translator("en", "history");

test("an owner reads who did what, chooses, and takes it out as a file that is recorded", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await countedSignatures(campaign, 2, { name: "Canary Signer" });
  const owner = await organiserOf(campaign, "owner");
  await signIn(page, mailboxes, owner);
  await page.goto(`/organise${campaign.path}`);
  await page.getByRole("link", { name: history("title"), exact: true }).click();
  const lines = page.getByRole("table", { name: history("lines") }).getByRole("row");
  await expect(lines.filter({ hasText: history("acts.campaign.publish") })).toHaveCount(1);
  await expect(page.getByText("Canary")).toHaveCount(0);

  await page.getByLabel(history("what"), { exact: true }).selectOption("campaign.publish");
  await page.getByRole("button", { name: history("show"), exact: true }).click();
  await expect(lines).toHaveCount(2);
  await page.getByLabel(history("from"), { exact: true }).fill("2026-02-30");
  await page.getByRole("button", { name: history("show"), exact: true }).click();
  await expect(page.getByLabel(history("from"), { exact: true })).toHaveAccessibleDescription(
    new RegExp(history("dayWrong")),
  );
  await expect(page.getByLabel(history("from"), { exact: true })).toHaveValue("2026-02-30");

  await page.getByRole("link", { name: history("showAll") }).click();
  for (const format of ["csv", "json"] as const) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: history(format) }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toContain(`-history-`);
    const text = await readFile(await file.path(), "utf8");
    expect(text).toContain(history("acts.campaign.publish"));
    expect(text).not.toContain("Canary");
    const entries = format === "json" ? (JSON.parse(text) as { act: string }[]) : undefined;
    if (entries) expect(entries[0]!.act).toBe("history.export");
  }
  await page.reload();
  await expect(lines.filter({ hasText: history("acts.history.export") })).toHaveCount(2);
});

test("an owner whose last proof is old proves who they are, and then gets the lines and the format that they chose", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const owner = await organiserOf(campaign, "owner");
  await signIn(page, mailboxes, owner);
  await letProofGrowOld(page, owner);
  await page.goto(`/organise${campaign.path}/history?act=campaign.publish`);
  await page.getByRole("button", { name: history("json") }).click();
  const prove = translator("en", "prove");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(prove("title"));
  await proveByCode(page, mailboxes, owner);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: prove("goOn") }).click();
  const text = await readFile(await (await downloading).path(), "utf8");
  expect((JSON.parse(text) as { act: string }[]).map(({ act }) => act)).toEqual([
    "campaign.publish",
  ]);
});
