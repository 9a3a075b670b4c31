import type { APIRequestContext } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { openCampaign, type OpenCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { fillSignForm, linkOf, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "alarms");

test("an owner hears of an attack by mail and reads in the workspace what it means", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const owner = await organiserOf(campaign, "owner");
  await signIn(page, mailboxes, owner);
  await page.goto(`/organise${campaign.path}`);
  const alarms = page.getByRole("region", { name: t("heading") });
  await expect(alarms).toHaveCount(0);

  await flood(request, campaign);
  const mail = await mailboxes.next(owner.email);
  expect(mail.subject).toBe(t("mail.subject"));
  expect(mail.text).toContain(campaign.title);
  expect(mail.text).not.toContain("robot");
  await page.goto(mail.links.find((link) => link.endsWith(`/organise${campaign.path}`))!);
  await expect(alarms).toContainText(t("names.attack"));
  await expect(alarms).toContainText(t("meanings.attack"));
});

test("whoever signs without script during an attack is told that a person will look, and is held", async ({
  page,
  request,
  browser,
  mailboxes,
  baseURL,
}) => {
  const campaign = await openCampaign();
  const owner = await organiserOf(campaign, "owner");
  await signIn(page, mailboxes, owner);
  await flood(request, campaign);
  await mailboxes.next(owner.email);

  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const visitor = await context.newPage();
  const signer = somebody();
  await visitor.goto(campaign.path);
  await fillSignForm(visitor, signer);
  await signButton(visitor).click();
  await expect(visitor).toHaveURL(`${campaign.path}/held`);
  await visitor.goto(linkOf(await mailboxes.next(signer.email), "confirm"));
  const confirm = translator("en", "confirm");
  await visitor.getByLabel(confirm("consent")).check();
  await visitor.getByRole("button", { name: confirm("submit") }).click();
  await expect(visitor).toHaveURL(`${campaign.path}/held`);
  await context.close();

  await page.goto(`/organise${campaign.path}`);
  const held = page.locator("dl > div").filter({ hasText: translator("en", "organise")("held") });
  await expect(held.first()).toContainText("1");
});

/** What a robot sends from many addresses: it fills in what people do not see, for one mailbox alone. */
async function flood(request: APIRequestContext, { path }: OpenCampaign): Promise<void> {
  const { email, ...robot } = somebody({ email: `robot-${path.slice(-8)}@robot.example` });
  for (let client = 0; client < 150; client++) {
    const headers = { "X-Forwarded-For": `198.19.0.${client}` };
    const form = { ...robot, email, website: "https://robot.example" };
    const answer = await request.post(`${path}/signatures`, { headers, form, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
  }
}
