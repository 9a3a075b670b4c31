import { translator } from "#platform/i18n.ts";
import { paperAddress } from "#platform/picture-address.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "uploads");
const pdf = Buffer.from(`%PDF-1.7\n${"1 0 obj << >> endobj\n".repeat(8000)}trailer\n%%EOF\n`);

test("an editor adds a paper; readers store it under its name, and no browser opens it among our pages", async ({
  page,
  browser,
  mailboxes,
  server,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/papers`);
  await expect(page.getByText(t("papers.empty"))).toBeVisible();
  const field = page.getByLabel(t("paperFile"));
  const page1 = { name: "report.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") };
  await field.setInputFiles(page1);
  await expect(page.getByText(`report.pdf: ${t("paperErrors.kind")}`)).toBeVisible();
  await field.setInputFiles({ ...page1, buffer: pdf });
  await expect(page).toHaveURL(/done=added$/);
  const link = page.getByRole("link", { name: /^PDF added on/ });
  const file = (await link.getAttribute("href"))!.slice(1);

  const reader = await browser.newPage({ baseURL: server.url });
  const address = paperAddress(file, "what-the-ferry-is-worth");
  await reader.goto("/");
  const started = reader.waitForEvent("download");
  await reader.evaluate((to) => location.assign(to), address);
  const download = await started;
  expect(download.suggestedFilename()).toBe("what-the-ferry-is-worth.pdf");
  const headers = { range: "bytes=-6" };
  const rest = await reader.request.get(address, { headers });
  expect([rest.status(), await rest.text()]).toEqual([206, "%%EOF\n"]);
  expect(rest.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
  });
  await reader.close();
});
