import type { Browser, Page } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import type { Mailboxes } from "./world/mailbox.ts";
import { letProofGrowOld, organiserOf, signIn } from "./world/organiser.ts";
import { proveByCode } from "./world/proof.ts";
import { somebody } from "./world/signer.ts";
import { invite, rowOf, teamPath } from "./world/team.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "team");
const roles = translator("en", "roles");
const invited = translator("en", "invited");
const prove = translator("en", "prove");

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
  const mistakes = translator("en", "desk")("mistakes", { count: 1 });
  await expect(guest.getByRole("main").getByRole("alert", { name: mistakes })).toBeFocused();
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

test("an owner changes a role and, once they have proved who they are, removes somebody; both count with the next request", async ({
  page,
  browser,
  baseURL,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const editor = await organiserOf(campaign, "editor");
  const other = await newPage(browser, baseURL);
  await signIn(other, mailboxes, editor);
  const owner = await organiserOf(campaign, "owner");
  await signIn(page, mailboxes, owner);
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
  await letProofGrowOld(page, owner);
  await page.getByRole("button", { name: t("removeSubmit") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(prove("title"));
  expect((await other.goto(`/organise${campaign.path}`))!.status()).toBe(200);
  await proveByCode(page, mailboxes, owner);
  await page.getByRole("button", { name: prove("goOn") }).click();
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
    await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
    await expect(page.getByLabel(t("email"))).toHaveAccessibleDescription(
      new RegExp(t("emailWrong")),
    );
    await expect(page.getByLabel(t("email"))).toHaveValue("anna at example.org");
    await expect(page.getByLabel(t("role"), { exact: true })).toHaveValue("analyst");
    await expect(page.getByLabel(t("language"))).toHaveValue("ru");
  });
});
