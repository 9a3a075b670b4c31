import { translator } from "#platform/i18n.ts";
import { localePath, locales } from "#platform/locales.ts";
import { expectAccessible } from "./world/axe.ts";
import { openCampaign } from "./world/campaign.ts";
import { askForLink, historyOf, organiserOf, signIn } from "./world/organiser.ts";
import { somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";
import { expectNoSidewaysScroll } from "./world/width.ts";

const t = translator("en", "account");
const words = translator("en", "signIn");

test("an organiser changes name and language; a name that is none is named, and what was typed stays", async ({
  page,
  mailboxes,
}) => {
  const organiser = await organiserOf(await openCampaign(), "editor");
  await signIn(page, mailboxes, organiser);
  await page.getByRole("link", { name: organiser.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("title"));
  const long = "x".repeat(130);
  await page.getByLabel(t("name"), { exact: true }).fill(long);
  await page.getByLabel(t("language")).selectOption("fr");
  await page.getByRole("button", { name: t("save") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("nameWrong"));
  await expect(page.getByLabel(t("name"), { exact: true })).toHaveValue(long);
  await expect(page.getByLabel(t("language"))).toHaveValue("fr");
  await expectAccessible(page);

  await page.getByLabel(t("name"), { exact: true }).fill("Olga Ivanova");
  await page.getByRole("button", { name: t("save") }).click();
  await expect(page.getByText(t("news.saved"))).toBeVisible();
  await expect(page.getByRole("link", { name: "Olga Ivanova" })).toBeVisible();
  await expect(page.getByLabel(t("language"))).toHaveValue("fr");
});

test("an organiser moves to a new address: a link there, a word to the old one, and only they can follow it", async ({
  page,
  browser,
  baseURL,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const organiser = await organiserOf(campaign, "owner");
  const { email } = somebody();
  await signIn(page, mailboxes, organiser);
  await page.goto("/organise/account");
  await page.getByLabel(t("email")).fill("no address");
  await page.getByRole("button", { name: t("emailAsk") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("emailWrong"));
  await expect(page.getByLabel(t("email"))).toHaveValue("no address");
  await page.getByLabel(t("email")).fill(email);
  await page.getByRole("button", { name: t("emailAsk") }).click();
  await expect(page.getByText(t("news.asked"))).toBeVisible();
  const { links } = await mailboxes.next(email);
  const link = links.find((one) => one.includes("/organise/account/email/"))!;

  const other = await browser.newContext({ baseURL });
  const stranger = await other.newPage();
  await signIn(stranger, mailboxes, await organiserOf(campaign, "editor"));
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(t("changeGone"));
  await other.close();

  const answer = await page.goto(link);
  expect(answer!.headers()["referrer-policy"]).toBe("strict-origin");
  await expectAccessible(page);
  await page.goto(link);
  await page.getByRole("button", { name: t("changeSubmit") }).click();
  await expect(page.getByText(t("news.email"))).toBeVisible();
  const notice = await mailboxes.next(organiser.email);
  expect(notice.text).toContain(translator("en", "organiserMails")("emailChanged"));
  expect(notice.text).not.toContain(email);
  expect(await historyOf({ ...organiser, email })).toContain("organiser.change-email");
  await page.getByRole("button", { name: t("endEverywhere") }).click();
  await signIn(page, mailboxes, { ...organiser, email });
});

test("an organiser sees where they are signed in, ends one of them, and then all", async ({
  page,
  browser,
  baseURL,
  mailboxes,
}) => {
  const organiser = await organiserOf(await openCampaign(), "moderator");
  const userAgent = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
  const phone = await (await browser.newContext({ baseURL, userAgent })).newPage();
  await signIn(phone, mailboxes, organiser);
  await signIn(page, mailboxes, organiser);
  await page.goto("/organise/account");
  const sessions = page.getByRole("region", { name: t("sessions") }).getByRole("listitem");
  await expect(sessions).toHaveCount(2);
  const name = t("device", { browser: "Firefox", system: "Android" });
  const here = sessions.filter({ hasText: t("sessionCurrent") });
  await expect(here).not.toContainText(name);
  await expect(here.getByRole("button")).toHaveCount(0);

  await sessions.getByRole("button", { name: t("sessionEnd", { device: name }) }).click();
  await expect(page.getByText(t("news.ended"))).toBeVisible();
  await expect(sessions).toHaveCount(1);
  await phone.goto("/organise");
  await expect(phone).toHaveURL("/sign-in");

  const link = await askForLink(phone, mailboxes, organiser);
  await page.getByRole("button", { name: t("endEverywhere") }).click();
  await expect(page).toHaveURL("/sign-in");
  await page.goto("/organise/account");
  await expect(page).toHaveURL("/sign-in");
  await phone.goto(link);
  await phone.getByRole("button", { name: words("finish"), exact: true }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(words("spent"));
  await phone.context().close();
  expect(await historyOf(organiser)).toEqual(
    expect.arrayContaining(["session.start by link", "session.end", "session.end-everywhere"]),
  );
});

test("the account fits a small phone and can be used by everybody, in six languages", async ({
  page,
  mailboxes,
}) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 568 });
  await signIn(page, mailboxes, await organiserOf(await openCampaign(), "owner"));
  for (const locale of locales) {
    await page.goto(localePath(locale, "/organise/account"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      translator(locale, "account")("title"),
    );
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, ["color-contrast"]);
    await page.emulateMedia({ colorScheme: "light" });
  }
});

test("what is typed as an address to sign in with stays when it is none", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel(words("email")).fill("olga@");
  await page.getByRole("button", { name: words("ask") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(page.getByLabel(words("email"))).toHaveValue("olga@");
  await expectAccessible(page);
});
