import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { reader } from "#db/connection.ts";
import { organisers } from "#db/schema/organisers.ts";
import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { historyOf, letProofGrowOld, organiserOf, type Organiser } from "./world/organiser.ts";
import {
  providerClient,
  signInAtProvider,
  startProvider,
  type RunningProvider,
} from "./world/provider.ts";
import { freePort } from "./world/server.ts";
import { expect, test as base } from "./world/test.ts";

const t = translator("en", "signIn");
const name = "River Union";

/** A server that knows the organisation's provider, and that provider. */
const test = base.extend<{}, { provider: RunningProvider }>({
  settings: [
    async ({}, use) => {
      await use({
        OIDC_ISSUER: `http://localhost:${await freePort()}`,
        OIDC_CLIENT_ID: providerClient.id,
        OIDC_CLIENT_SECRET: providerClient.secret,
        OIDC_NAME: name,
      });
    },
    { scope: "worker" },
  ],
  provider: [
    async ({ settings, server }, use) => {
      const provider = await startProvider(Number(new URL(settings.OIDC_ISSUER!).port), server.url);
      await use(provider);
      await provider.close();
    },
    { scope: "worker" },
  ],
});

const member = (email: string, isVerified = true) => ({
  sub: randomUUID(),
  email,
  email_verified: isVerified,
});

async function leaveForProvider(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: t("identity", { provider: name }) }).click();
}

async function someOrganiser(): Promise<Organiser> {
  return organiserOf(await openCampaign(), "owner");
}

const refused = (page: Page) => page.getByText(t("wrong.identity", { provider: name }));

test("an organiser signs in with the organisation's provider, by confirmed address the first time and by subject thereafter", async ({
  page,
  browser,
  baseURL,
  provider,
}) => {
  const organiser = await someOrganiser();
  const known = provider.add(member(organiser.email.toUpperCase()));
  await leaveForProvider(page);
  await signInAtProvider(page, known);
  await expect(page).toHaveURL("/organise");
  await expect(page.getByText(organiser.name)).toBeVisible();
  expect(await historyOf(organiser)).toEqual(
    expect.arrayContaining(["organiser.tie-identity", "session.start by identity"]),
  );

  provider.add({ ...known, email: "renamed@example.org", email_verified: false });
  const phone = await (await browser.newContext({ baseURL })).newPage();
  await leaveForProvider(phone);
  await signInAtProvider(phone, known);
  await expect(phone).toHaveURL("/organise");
  await phone.context().close();
});

test("it works without JavaScript, in the reader's language", async ({
  browser,
  baseURL,
  provider,
}) => {
  const organiser = await someOrganiser();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/fr/sign-in");
  const words = translator("fr", "signIn");
  await page.getByRole("button", { name: words("identity", { provider: name }) }).click();
  await signInAtProvider(page, provider.add(member(organiser.email)));
  await expect(page).toHaveURL("/fr/organise");
  await context.close();
});

test("whoever is no organiser is told so, and becomes none", async ({ page, provider }) => {
  const stranger = provider.add(member(`stranger-${randomUUID()}@example.org`));
  await leaveForProvider(page);
  await signInAtProvider(page, stranger);
  await expect(refused(page)).toBeVisible();
  const all = await reader().select().from(organisers);
  expect(all.map(({ email }) => email)).not.toContain(stranger.email);
});

test("an address that the provider has not confirmed opens no account, nor does one that came to somebody else", async ({
  page,
  browser,
  baseURL,
  provider,
}) => {
  const organiser = await someOrganiser();
  await leaveForProvider(page);
  await signInAtProvider(page, provider.add(member(organiser.email, false)));
  await expect(refused(page)).toBeVisible();

  for (const isFirst of [true, false]) {
    const other = await (await browser.newContext({ baseURL })).newPage();
    await leaveForProvider(other);
    await signInAtProvider(other, provider.add(member(organiser.email)));
    if (isFirst) await expect(other).toHaveURL("/organise");
    else await expect(refused(other)).toBeVisible();
    await other.context().close();
  }
  expect(await historyOf(organiser)).toContain("session.refuse by identity");
});

test("an answer of the provider is worth nothing in another browser, nor a second time", async ({
  page,
  browser,
  baseURL,
  provider,
}) => {
  const organiser = await someOrganiser();
  await leaveForProvider(page);
  const arriving = page.waitForRequest((sent) => sent.url().includes("/sign-in/callback/oidc"));
  await signInAtProvider(page, provider.add(member(organiser.email)));
  await expect(page).toHaveURL("/organise");
  const address = (await arriving).url();

  const thief = await browser.newContext({ baseURL });
  for (const context of [thief, page.context()]) {
    const again = await context.request.get(address, { maxRedirects: 0 });
    expect(again.headers().location).toBe("/sign-in?wrong=identity");
  }
  expect((await thief.cookies()).map(({ name: cookie }) => cookie)).not.toContain(
    "countersign-session",
  );
  await thief.close();
});

test("the provider proves anew who an organiser is only by asking them again", async ({
  page,
  provider,
}) => {
  const campaign = await openCampaign();
  const organiser = await organiserOf(campaign, "owner");
  const known = provider.add(member(organiser.email));
  await leaveForProvider(page);
  await signInAtProvider(page, known);
  await expect(page).toHaveURL("/organise");

  const exporting = page.getByRole("button", {
    name: translator("en", "organise")("exportButton"),
  });
  const prove = translator("en", "prove");
  const proving = page.getByRole("button", { name: prove("identity", { provider: name }) });
  await page.goto(`/organise${campaign.path}`);
  await exporting.click();
  await proving.click();
  await signInAtProvider(page, known);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: prove("goOn") }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
  expect(await historyOf(organiser)).toContain("session.prove by identity");

  await letProofGrowOld(page, organiser);
  await page.goto(`/organise${campaign.path}`);
  await exporting.click();
  await proving.click();
  await signInAtProvider(page, provider.add(member(`another-${randomUUID()}@example.org`)));
  await expect(page.getByRole("main").getByRole("alert")).toContainText(prove("wrong.identity"));
  expect(await historyOf(organiser)).toContain("session.refuse by identity");
});
