import { expect, type Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { grantRole } from "#domain/memberships/grant.ts";
import type { Role } from "#domain/memberships/membership.ts";
import { createOrganiser } from "#domain/organisers/create.ts";
import { translator } from "#platform/i18n.ts";
import { operator, type OpenCampaign } from "./campaign.ts";
import type { Mailboxes } from "./mailbox.ts";

export type Organiser = { name: string; email: string };

/** Somebody who has a role in one campaign and in nothing else. */
export async function organiserOf(campaign: OpenCampaign, role: Role): Promise<Organiser> {
  const organiser = { name: "Olga Petrova", email: `organiser-${randomUUID()}@example.org` };
  const created = await createOrganiser(operator(), { ...organiser, locale: "en" });
  await grantRole(operator(), created.organiserId, campaign.id, role);
  return organiser;
}

/** Asks for a link by mail, opens it, presses its button; ends among the organiser's campaigns. */
export async function signIn(
  page: Page,
  mailboxes: Mailboxes,
  organiser: Organiser,
): Promise<void> {
  const t = translator("en", "signIn");
  await page.goto("/sign-in");
  await page.getByLabel(t("email")).fill(organiser.email);
  await page.getByRole("button", { name: t("ask") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("sent"));
  const mail = await mailboxes.next(organiser.email);
  await page.goto(mail.links.find((link) => link.includes("/sign-in/finish"))!);
  await page.getByRole("button", { name: t("finish"), exact: true }).click();
  await expect(page).toHaveURL("/organise");
}

/** Somebody who may begin campaigns and edit all of them. */
export async function editorOfEverything(): Promise<Organiser> {
  const organiser = { name: "Emil Editor", email: `editor-${randomUUID()}@example.org` };
  const created = await createOrganiser(operator(), { ...organiser, locale: "en" });
  await grantRole(operator(), created.organiserId, null, "editor");
  return organiser;
}
