import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { expectAccessible } from "./world/axe.ts";
import { openCampaign, type OpenCampaign } from "./world/campaign.ts";
import type { Mailboxes } from "./world/mailbox.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { countedSignatures } from "./world/signatures.ts";
import { somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";
import { expectNoSidewaysScroll } from "./world/width.ts";

const t = translator("en", "team");
const roles = translator("en", "roles");
const invited = translator("en", "invited");
const history = translator("en", "history");

const teamPath = (campaign: OpenCampaign) => `/organise${campaign.path}/team`;
const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

async function invite(page: Page, campaign: OpenCampaign, email: string): Promise<void> {
  await page.goto(teamPath(campaign));
  await page.getByLabel(t("email")).fill(email);
  await page.getByLabel(t("role"), { exact: true }).selectOption("moderator");
  await page.getByRole("button", { name: t("invite") }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.invited"));
}

async function linkFor(mailboxes: Mailboxes, email: string): Promise<string> {
  const mail = await mailboxes.next(email);
  return mail.links.find((link) => link.includes("/organise/invitations/"))!;
}

async function newPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const headers = { "X-Forwarded-For": "198.19.9.9" };
  return (await browser.newContext({ baseURL, extraHTTPHeaders: headers })).newPage();
}

test("an owner invites somebody by mail; opening the link changes nothing, its button makes a moderator", async ({
  page,
  browser,
  baseURL,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const newcomer = somebody().email;
  await signIn(page, mailboxes, await organiserOf(campaign, "owner"));
  await invite(page, campaign, newcomer);
  await expect(rowOf(page, newcomer)).toContainText(roles("names.moderator"));

  const mail = await mailboxes.next(newcomer);
  expect(mail.subject).toBe(translator("en", "invitationMail")("subject"));
  expect(mail.text + mail.html).not.toContain(campaign.title);
  const link = mail.links.find((address) => address.includes("/organise/invitations/"))!;
  for (let scan = 0; scan < 5; scan++) expect((await request.get(link)).status()).toBe(200);
  await page.reload();
  await expect(rowOf(page, newcomer)).toHaveCount(1);

  const guest = await newPage(browser, baseURL);
  await guest.goto(link);
  await expect(guest.getByText(campaign.title)).toBeVisible();
  await expect(guest.getByText(roles("may.moderator"))).toBeVisible();
  await guest.getByRole("button", { name: invited("accept") }).click();
  await expect(guest.getByRole("alert")).toBeVisible();
  await guest.getByLabel(translator("en", "invitation")("name")).fill("Mona Moderator");
  await guest.getByRole("button", { name: invited("accept") }).click();
  await expect(guest).toHaveURL("/organise");
  await guest.goto(link);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText(
    translator("en", "invitation")("gone"),
  );

  await page.goto(teamPath(campaign));
  await expect(rowOf(page, "Mona Moderator")).toContainText(newcomer);
  await expect(page.getByText(t("nobodyInvited"))).toBeVisible();
  await guest.context().close();
});

test("an owner takes an invitation back, and its link is dead; of two mails the newer one works", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const newcomer = somebody().email;
  await signIn(page, mailboxes, await organiserOf(campaign, "owner"));
  await invite(page, campaign, newcomer);
  const first = await linkFor(mailboxes, newcomer);
  await rowOf(page, newcomer).getByRole("button").click();
  await expect(page.getByRole("status")).toHaveText(t("done.resent"));
  const second = await linkFor(mailboxes, newcomer);
  const gone = translator("en", "invitation")("gone");
  await page.goto(first);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(gone);
  await page.goto(second);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(invited("title"));

  await page.goto(teamPath(campaign));
  await rowOf(page, newcomer).getByRole("link").click();
  await expect(page.getByText(t("effectLink"))).toBeVisible();
  await page.getByRole("button", { name: t("revokeSubmit") }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.revoked"));
  await page.goto(second);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(gone);
});

test("an owner changes a role and removes somebody, and both count with the next request", async ({
  page,
  browser,
  baseURL,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const editor = await organiserOf(campaign, "editor");
  const other = await newPage(browser, baseURL);
  await signIn(other, mailboxes, editor);
  await signIn(page, mailboxes, await organiserOf(campaign, "owner"));
  const change = async () => {
    await page.goto(teamPath(campaign));
    await rowOf(page, editor.email).getByRole("link").click();
  };

  await change();
  await page.getByLabel(roles("names.analyst")).check();
  await page.getByRole("button", { name: t("changeSubmit") }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.changed"));
  await other.goto(`/organise${campaign.path}`);
  await expect(other).toHaveURL("/sign-in");

  await signIn(other, mailboxes, editor);
  expect((await other.goto(`/organise${campaign.path}/history`))!.status()).toBe(404);
  expect((await other.goto(`/organise${campaign.path}`))!.status()).toBe(200);
  await change();
  await page.getByRole("link", { name: t("removeLink", { name: editor.name }) }).click();
  await expect(page.getByText(t("removeUndo", { name: editor.name }))).toBeVisible();
  await page.getByRole("button", { name: t("removeSubmit") }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.removed"));
  await other.goto(`/organise${campaign.path}`);
  await expect(other).toHaveURL("/sign-in");
  await signIn(other, mailboxes, editor);
  expect((await other.goto(`/organise${campaign.path}`))!.status()).toBe(404);
  await other.context().close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an owner who mistypes an address is told beside the field, and what was typed stays", async ({
    page,
    mailboxes,
  }) => {
    const campaign = await openCampaign();
    await signIn(page, mailboxes, await organiserOf(campaign, "owner"));
    await page.goto(teamPath(campaign));
    await page.getByLabel(t("email")).fill("anna at example.org");
    await page.getByLabel(t("role"), { exact: true }).selectOption("analyst");
    await page.getByLabel(t("language")).selectOption("ru");
    await page.getByRole("button", { name: t("invite") }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.getByLabel(t("email"))).toHaveAccessibleDescription(
      new RegExp(t("emailWrong")),
    );
    await expect(page.getByLabel(t("email"))).toHaveValue("anna at example.org");
    await expect(page.getByLabel(t("role"), { exact: true })).toHaveValue("analyst");
    await expect(page.getByLabel(t("language"))).toHaveValue("ru");
  });
});

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

for (const locale of ["en", "ar"] as const) {
  test(`axe finds nothing on the pages of team and history, and they fit a small phone, in ${locale}`, async ({
    page,
    mailboxes,
  }) => {
    test.slow();
    const campaign = await openCampaign({ locales: ["en", "ar"] });
    const editor = await organiserOf(campaign, "editor");
    await signIn(page, mailboxes, await organiserOf(campaign, "owner"));
    await invite(page, campaign, somebody().email);
    await page.goto(teamPath(campaign));
    const linkIn = async (text: string | RegExp) =>
      rowOf(page, text as string)
        .getByRole("link")
        .getAttribute("href");
    const mate = (await linkIn(editor.email))!;
    const invitation = (await linkIn("signer-"))!;
    await page.setViewportSize({ width: 320, height: 568 });
    const history = `/organise${campaign.path}/history`;
    const paths = [
      teamPath(campaign),
      mate,
      `${mate}/remove`,
      invitation,
      history,
      `${history}?to=x`,
    ];
    for (const path of paths) {
      await page.goto(localePath(locale, path));
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
      await page.emulateMedia({ colorScheme: "light" });
    }
  });
}
