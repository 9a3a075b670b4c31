import type { Page } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { plugIn } from "./world/authenticator.ts";
import { openCampaign } from "./world/campaign.ts";
import { historyOf, letProofGrowOld, organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "account");
const passkeys = translator("en", "passkeys");
const words = translator("en", "signIn");

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto("/organise/account");
  await page.getByLabel(t("passkeyName")).fill(name);
  await page.getByRole("button", { name: passkeys("add") }).click();
  await expect(page.getByText(t("news.added"))).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  const name = translator("en", "organise")("signOut");
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page).toHaveURL("/sign-in");
}

const keyButton = (page: Page) => page.getByRole("button", { name: passkeys("signIn") });
const entries = (page: Page) =>
  page.getByRole("region", { name: t("passkeys") }).getByRole("listitem");

test("an organiser adds passkeys, signs in with one without typing anything, and removes it", async ({
  page,
  mailboxes,
}) => {
  const device = await plugIn(page);
  const organiser = await organiserOf(await openCampaign(), "owner");
  await signIn(page, mailboxes, organiser);
  await addPasskey(page, "My laptop");
  expect(await device.countPasskeys()).toBe(1);
  const notice = await mailboxes.next(organiser.email);
  expect(notice.text).toContain(translator("en", "organiserMails")("passkeyAdded"));
  await expect(entries(page)).toContainText(["My laptop"]);
  await expect(entries(page)).toContainText([t("passkeyUnused")]);
  const key = await plugIn(page, "usb");
  await addPasskey(page, "My key");
  expect(await key.countPasskeys()).toBe(1);
  await expect(entries(page)).toContainText(["My laptop", "My key"]);

  await signOut(page);
  await key.unplug();
  await keyButton(page).click();
  await expect(page).toHaveURL("/organise");
  await page.goto("/organise/account");
  const [laptop, spare] = [entries(page).first(), entries(page).last()];
  await expect(laptop).not.toContainText(t("passkeyUnused"));
  await expect(spare).toContainText(t("passkeyUnused"));

  await laptop.getByText(t("passkeyRemove"), { exact: true }).click();
  await page.getByRole("button", { name: t("passkeyRemoveSubmit", { name: "My laptop" }) }).click();
  await expect(page.getByText(t("news.removed"))).toBeVisible();
  await signOut(page);
  await keyButton(page).click();
  await expect(page.getByText(words("wrong.passkey"))).toBeVisible();
  expect(await historyOf(organiser)).toEqual(
    expect.arrayContaining(["passkey.add", "session.start by passkey", "passkey.remove"]),
  );
});

test("a device that asks for no finger, or that has a double, signs in nobody, and the history says so", async ({
  page,
  mailboxes,
}) => {
  const device = await plugIn(page);
  const organiser = await organiserOf(await openCampaign(), "owner");
  await signIn(page, mailboxes, organiser);
  await addPasskey(page, "My laptop");
  await signOut(page);

  await device.setVerified(false);
  await keyButton(page).click();
  await expect(page.getByText(passkeys("notUsed"))).toBeVisible();
  await device.setVerified(true);
  await device.setCounter(0);
  await keyButton(page).click();
  await expect(page.getByText(words("wrong.passkey"))).toBeVisible();
  expect(await historyOf(organiser)).toContain("session.refuse by passkey");
});

test("an answer that was seen once is worth nothing a second time, nor in another browser", async ({
  page,
  browser,
  mailboxes,
  baseURL,
}) => {
  await plugIn(page);
  const organiser = await organiserOf(await openCampaign(), "owner");
  await signIn(page, mailboxes, organiser);
  await addPasskey(page, "My laptop");
  await signOut(page);
  const posted = page.waitForRequest(
    (sent) => sent.method() === "POST" && sent.url().endsWith("/sign-in/passkey"),
  );
  await keyButton(page).click();
  await expect(page).toHaveURL("/organise");
  const form = Object.fromEntries(new URLSearchParams((await posted).postData()!));
  expect(form.response).toContain("signature");

  const thief = await browser.newContext({ baseURL });
  const headers = { origin: baseURL! };
  for (const context of [page.context(), thief]) {
    const again = await context.request.post("/sign-in/passkey", {
      form,
      headers,
      maxRedirects: 0,
    });
    expect(again.headers().location).toBe("/sign-in?wrong=passkey");
  }
  await thief.close();
});

test("a passkey proves anew who an organiser is, and they go on with what they were doing", async ({
  page,
  mailboxes,
}) => {
  await plugIn(page);
  const campaign = await openCampaign();
  const organiser = await organiserOf(campaign, "owner");
  await signIn(page, mailboxes, organiser);
  await addPasskey(page, "My laptop");
  await letProofGrowOld(page, organiser);
  await page.goto(`/organise${campaign.path}`);
  await page.getByRole("button", { name: translator("en", "organise")("exportButton") }).click();
  await page.getByRole("button", { name: passkeys("prove") }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: translator("en", "prove")("goOn") }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
  expect(await historyOf(organiser)).toContain("session.prove by passkey");
});

test("whoever finds an open session adds no passkey to it", async ({ page, mailboxes }) => {
  await plugIn(page);
  const organiser = await organiserOf(await openCampaign(), "owner");
  await signIn(page, mailboxes, organiser);
  await letProofGrowOld(page, organiser);
  await page.goto("/organise/account");
  await expect(page.getByRole("button", { name: passkeys("add") })).toHaveCount(0);
  const address = "/organise/account/passkeys/challenge";
  const status = await page.evaluate(
    async (path) => (await fetch(path, { method: "POST" })).status,
    address,
  );
  expect(status).toBe(403);
  await page.getByRole("button", { name: t("proveFirstSubmit") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    translator("en", "prove")("title"),
  );
});

test("only the pages of organisers may ask a device for a passkey", async ({ request }) => {
  const policyOf = async (path: string) =>
    (await request.get(path)).headers()["permissions-policy"];
  expect(await policyOf("/sign-in")).toContain("publickey-credentials-get=(self)");
  expect(await policyOf("/campaigns")).toContain("publickey-credentials-get=()");
});

test("without JavaScript no passkey is offered, and a link is", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: words("ask") })).toBeVisible();
  await expect(keyButton(page)).toHaveCount(0);
  await context.close();
});
