import { readFile } from "node:fs/promises";
import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { countedSignatures } from "./world/signatures.ts";
import { sign, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const exportButton = translator("en", "organise")("exportButton");

test("an owner exports the confirmed signatures as a table that no spreadsheet runs", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const owner = await organiserOf(campaign, "owner");
  await countedSignatures(campaign, 3);
  await countedSignatures(campaign, 1, {
    name: "Eve",
    comment: '=HYPERLINK("https://evil.example")',
  });
  const waiting = somebody();
  await sign(page, campaign, waiting);

  await signIn(page, mailboxes, owner);
  await page.goto(`/organise${campaign.path}`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: exportButton }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(5);
  expect(csv.match(/Mei Tanaka/g)).toHaveLength(3);
  expect(csv).not.toContain(waiting.email);
  expect(csv).not.toMatch(/(^|,)"?=/m);
});

for (const role of ["editor", "moderator", "analyst"] as const) {
  test(`a ${role} is offered no export and gets none`, async ({ page, mailboxes }) => {
    const campaign = await openCampaign();
    await signIn(page, mailboxes, await organiserOf(campaign, role));
    await page.goto(`/organise${campaign.path}`);
    await expect(page.getByRole("button", { name: exportButton })).toHaveCount(0);
    const status = await page.evaluate(
      async (address) => (await fetch(address, { method: "POST" })).status,
      `/organise${campaign.path}/export`,
    );
    expect(status).toBe(403);
  });
}
