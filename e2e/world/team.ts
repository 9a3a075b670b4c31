import { expect, type Page } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import type { OpenCampaign } from "./campaign.ts";

const t = translator("en", "team");

export const teamPath = (campaign: OpenCampaign) => `/organise${campaign.path}/team`;
export const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

/** Invites an address as a moderator, on the page of the team. */
export async function invite(page: Page, campaign: OpenCampaign, email: string): Promise<void> {
  await page.goto(teamPath(campaign));
  await page.getByLabel(t("email")).fill(email);
  await page.getByLabel(t("role"), { exact: true }).selectOption("moderator");
  await page.getByRole("button", { name: t("invite") }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.invited"));
}
