import type { APIRequestContext, Page } from "@playwright/test";
import { memoryLimits } from "#domain/limits/limit.ts";
import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { expectAccessible } from "./world/axe.ts";
import { openCampaign, type OpenCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { confirmHere, fillSignForm, linkOf, sign, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "work");
const held = translator("en", "receipt")("outcome.held.title");

/** So many people sign from the same network that the next one is not free. */
async function crowdSigns(request: APIRequestContext, { path }: OpenCampaign): Promise<void> {
  for (let person = 0; person < memoryLimits.signOfMinute.allowed; person++) {
    const answer = await request.post(`${path}/signatures`, { data: somebody() });
    expect(await answer.json()).toEqual({ status: "check-your-mail" });
  }
}

/** Keeps the work from ever being done. */
async function stopWork(page: Page): Promise<void> {
  await page.route("**/work.js*", () => undefined);
}

test("a visitor on a crowded network signs with a little work, and is counted", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await crowdSigns(request, campaign);
  const visitor = somebody({ town: "Łódź", comment: "Because it is right." });
  const asked = page.waitForResponse("**/work.json");
  await sign(page, campaign, visitor);
  expect((await asked).headers()["cache-control"]).toBe("no-store");
  await page.goto(linkOf(await mailboxes.next(visitor.email), "confirm"));
  for (const given of [visitor.email, "Łódź", "Because it is right."]) {
    await expect(page.getByText(given, { exact: true })).toBeVisible();
  }
  await confirmHere(page);
  await expectCount(request, campaign, 1);
});

test("a visitor who is not asked for work loads nothing for it", async ({ page }) => {
  const campaign = await openCampaign();
  const loaded: string[] = [];
  page.on("request", (sent) => loaded.push(new URL(sent.url()).pathname));
  await sign(page, campaign, somebody());
  expect(loaded.filter((path) => path.includes("work"))).toEqual([]);
});

test("a visitor reads what the browser does, and need not wait for it", async ({
  page,
  request,
}) => {
  const campaign = await openCampaign();
  await crowdSigns(request, campaign);
  await stopWork(page);
  const visitor = somebody({ town: "Łódź" });
  await page.goto(campaign.path);
  await fillSignForm(page, visitor);
  await signButton(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("title"));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("status")).toHaveText(t("busy"));
  await expectAccessible(page);
  await page.getByText(t("typed")).click();
  await expect(page.getByLabel(translator("en", "sign")("town"))).toHaveValue("Łódź");
  await page.getByRole("button", { name: t("anyway") }).click();
  await expect(page).toHaveURL(`${campaign.path}/held`);
});

test("a visitor whose browser fails at the work is held, and told so in Arabic", async ({
  page,
  request,
}) => {
  const campaign = await openCampaign({ locales: ["ar"] });
  await crowdSigns(request, campaign);
  await page.route("**/work.json", (route) => route.abort());
  await page.goto(localePath("ar", campaign.path));
  await fillSignForm(page, somebody(), "ar");
  await signButton(page, "ar").click();
  await expect(page).toHaveURL(localePath("ar", `${campaign.path}/held`));
});

test("a program is told where the work is, or is held if it cannot do it", async ({ request }) => {
  const campaign = await openCampaign();
  await crowdSigns(request, campaign);
  const post = (data: object) => request.post(`${campaign.path}/signatures`, { data });
  const asked = await post({ ...somebody(), script: true });
  expect(asked.status()).toBe(428);
  const { status, challenge } = (await asked.json()) as { status: string; challenge: string };
  expect(status).toBe("work");
  const work = (await (await request.get(challenge)).json()) as { parameters: { cost: number } };
  expect(work.parameters.cost).toBeGreaterThan(0);
  const answer = await post(somebody());
  expect([answer.status(), await answer.json()]).toEqual([202, { status: "held" }]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor on a crowded network is held, told so, and not counted yet", async ({
    page,
    request,
    mailboxes,
  }) => {
    const campaign = await openCampaign();
    await crowdSigns(request, campaign);
    const visitor = somebody();
    await page.goto(campaign.path);
    await fillSignForm(page, visitor);
    await signButton(page).click();
    await expect(page).toHaveURL(`${campaign.path}/held`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(held);
    await page.goto(linkOf(await mailboxes.next(visitor.email), "confirm"));
    await page.getByLabel(translator("en", "confirm")("consent")).check();
    await page.getByRole("button", { name: translator("en", "confirm")("submit") }).click();
    await expect(page).toHaveURL(`${campaign.path}/held`);
    await expectCount(request, campaign, 0);
  });
});
