import { translator } from "#platform/i18n.ts";
import { expectAccessible } from "./world/axe.ts";
import { openCampaign } from "./world/campaign.ts";
import { tabTo } from "./world/keyboard.ts";
import { historyOf, letProofGrowOld, organiserOf, signIn } from "./world/organiser.ts";
import { mailButton, nextCode, proveByCode } from "./world/proof.ts";
import { countedSignatures } from "./world/signatures.ts";
import { somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "prove");
const account = translator("en", "account");
const exportButton = translator("en", "organise")("exportButton");

test("an owner whose last proof is old proves by a mailed code who they are, with the keyboard alone, and then exports", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const owner = await organiserOf(campaign, "owner");
  await countedSignatures(campaign, 2);
  await signIn(page, mailboxes, owner);
  await letProofGrowOld(page, owner);
  await page.goto(`/organise${campaign.path}`);
  await page.getByRole("button", { name: exportButton }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("title"));
  await expectAccessible(page);
  expect(mailboxes.waiting(owner.email)).toEqual([]);

  await tabTo(page, mailButton(page, owner));
  await page.keyboard.press("Enter");
  const code = await nextCode(mailboxes, owner);
  await tabTo(page, page.getByLabel(t("code")));
  await page.keyboard.type("0000 0000");
  await page.keyboard.press("Enter");
  const mistakes = page
    .getByRole("main")
    .getByRole("alert")
    .filter({ hasText: t("wrong.code") });
  await expect(mistakes).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel(t("code")).fill(code);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("proven"));
  await expectAccessible(page);
  const goOn = page.getByRole("button", { name: t("goOn") });
  await expect(page.getByRole("link", { name: t("back") })).toHaveAttribute(
    "href",
    `/organise${campaign.path}`,
  );
  await tabTo(page, goOn);
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
  expect(await historyOf(owner)).toEqual(
    expect.arrayContaining([
      "session.mail-code",
      "session.refuse by code",
      "session.prove by code",
      "signature.export",
    ]),
  );
});

test("what was typed before the proof is what is done after it, without JavaScript", async ({
  browser,
  baseURL,
  mailboxes,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const organiser = await organiserOf(await openCampaign(), "analyst");
  await signIn(page, mailboxes, organiser);
  await letProofGrowOld(page, organiser);
  const { email } = somebody();
  await page.goto("/organise/account");
  await page.getByLabel(account("email")).fill(email);
  await page.getByRole("button", { name: account("emailAsk") }).click();
  await proveByCode(page, mailboxes, organiser);
  expect(mailboxes.waiting(email)).toEqual([]);
  await page.getByRole("button", { name: t("goOn") }).click();
  await expect(page.getByText(account("news.asked"))).toBeVisible();
  await mailboxes.next(email);
  await context.close();
});

test("what waits in one browser for a proof is not found in another, and leads to no other site", async ({
  page,
  browser,
  baseURL,
  mailboxes,
}) => {
  const owner = await organiserOf(await openCampaign(), "owner");
  await signIn(page, mailboxes, owner);
  await letProofGrowOld(page, owner);
  const headers = { origin: baseURL!, referer: "https://evil.example/organise" };
  const asked = await page.request.post("/organise/prove", { headers, maxRedirects: 0 });
  const waiting = asked.headers().location!;
  expect(waiting).toMatch(/^\/organise\/prove\/[0-9a-f-]{36}$/);
  await page.goto(waiting);
  await proveByCode(page, mailboxes, owner);
  await expect(page.getByRole("link", { name: t("goOn") })).toHaveAttribute("href", "/organise");

  const other = await browser.newContext({ baseURL });
  const there = await other.newPage();
  await signIn(there, mailboxes, owner);
  expect((await there.goto(waiting))!.status()).toBe(404);
  await other.close();
});

test("who exports right after signing in is asked for nothing more", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "owner"));
  await page.goto(`/organise${campaign.path}`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: exportButton }).click();
  await downloading;
});
