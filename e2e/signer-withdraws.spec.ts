import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { letMailboxRest } from "./world/mailbox-rest.ts";
import { confirmHere, linkOf, sign, signAndConfirm, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "withdraw");
const receipt = translator("en", "receipt");

test.use({ javaScriptEnabled: false });

test("a signer withdraws through a later mail and is no longer counted", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const signer = somebody();
  await signAndConfirm(page, mailboxes, campaign, signer);
  await expectCount(request, campaign, 1);

  const mail = await mailboxes.next(signer.email);
  await page.goto(linkOf(mail, "withdraw"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("title"));
  await expectCount(request, campaign, 1);
  await page.getByRole("button", { name: t("submit"), exact: true }).click();
  await expect(
    page.getByRole("heading", { name: receipt("outcome.withdrawn.title") }),
  ).toBeVisible();
  await expectCount(request, campaign, 0);
});

test("a signer who has withdrawn may sign again and is counted once", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const signer = somebody();
  await signAndConfirm(page, mailboxes, campaign, signer);
  await page.goto(linkOf(await mailboxes.next(signer.email), "withdraw"));
  await page.getByRole("button", { name: t("submit"), exact: true }).click();
  await expectCount(request, campaign, 0);

  await letMailboxRest();
  await sign(page, campaign, signer);
  await page.goto(linkOf(await mailboxes.next(signer.email), "confirm"));
  await confirmHere(page);
  await expectCount(request, campaign, 1);
});

test("somebody whose address was given by another says so, and what was given is removed", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const stranger = somebody();
  await sign(page, campaign, stranger);
  const mail = await mailboxes.next(stranger.email);
  await page.goto(linkOf(mail, "confirm"));
  await page.getByRole("link", { name: translator("en", "confirm")("notMe") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("notMeTitle"));
  await page.getByRole("button", { name: t("notMeSubmit") }).click();
  const gone = await page.goto(linkOf(mail, "confirm"));
  expect(gone?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    translator("en", "confirm")("gone"),
  );
});
