import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { letMailboxRest } from "./world/mailbox-rest.ts";
import { linkOf, sign, signAndConfirm, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "receipt");

test.use({ javaScriptEnabled: false });

test("a signer has their data forgotten and stays counted", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const signer = somebody({ name: "Nour Haddad", town: "Saida" });
  await signAndConfirm(page, mailboxes, campaign, signer);

  await page.goto(linkOf(await mailboxes.next(signer.email), "receipt"));
  await expect(page.getByText("Nour Haddad")).toBeVisible();
  await page.getByRole("button", { name: t("forgetSubmit") }).click();
  await expect(page.getByRole("alert")).toContainText(t("forgetMissing"));
  await page.getByLabel(t("forgetSure")).check();
  await page.getByRole("button", { name: t("forgetSubmit") }).click();

  await expect(page.getByText(t("forgotten"))).toBeVisible();
  await expect(page.getByText("Nour Haddad")).toHaveCount(0);
  await expect(page.getByText("Saida")).toHaveCount(0);
  await expectCount(request, campaign, 1);
});

test("a forgotten signer who signs again is not counted twice", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const signer = somebody();
  await signAndConfirm(page, mailboxes, campaign, signer);
  await page.goto(linkOf(await mailboxes.next(signer.email), "receipt"));
  await page.getByLabel(t("forgetSure")).check();
  await page.getByRole("button", { name: t("forgetSubmit") }).click();
  await expect(page.getByText(t("forgotten"))).toBeVisible();

  await letMailboxRest();
  await sign(page, campaign, signer);
  const { links } = await mailboxes.next(signer.email);
  expect(links.filter((link) => link.includes("/signatures/"))).toEqual([]);
  await expectCount(request, campaign, 1);
});

test("a signer changes their mind about showing their name", async ({ page, mailboxes }) => {
  const campaign = await openCampaign();
  const signer = somebody();
  await signAndConfirm(page, mailboxes, campaign, signer);
  await page.goto(linkOf(await mailboxes.next(signer.email), "receipt"));
  await page.getByRole("button", { name: t("show") }).click();
  await expect(page.getByRole("button", { name: t("hide") })).toBeVisible();
  await page.getByRole("button", { name: t("hide") }).click();
  await expect(page.getByRole("button", { name: t("show") })).toBeVisible();
});
