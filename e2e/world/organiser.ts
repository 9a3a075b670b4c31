import { expect, type Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { grantRole } from "#domain/memberships/grant.ts";
import type { Role } from "#domain/memberships/membership.ts";
import { createOrganiser } from "#domain/organisers/create.ts";
import { findOrganiserByEmail } from "#domain/organisers/queries.ts";
import { proveSession } from "#domain/sessions/prove.ts";
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
  await page.goto(await askForLink(page, mailboxes, organiser));
  const finish = translator("en", "signIn")("finish");
  await page.getByRole("button", { name: finish, exact: true }).click();
  await expect(page).toHaveURL("/organise");
}

/** Asks for a link by mail and answers where it leads. */
export async function askForLink(
  page: Page,
  mailboxes: Mailboxes,
  organiser: Organiser,
): Promise<string> {
  const t = translator("en", "signIn");
  await page.goto("/sign-in");
  await page.getByLabel(t("email")).fill(organiser.email);
  await page.getByRole("button", { name: t("ask") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("sent"));
  const mail = await mailboxes.next(organiser.email);
  return mail.links.find((link) => link.includes("/sign-in/finish"))!;
}

/** Has an hour gone by since the organiser of this browser proved who they are. */
export async function letProofGrowOld(page: Page, { email }: Organiser): Promise<void> {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === "countersign-session")!.value;
  const { id: organiserId } = (await findOrganiserByEmail(email))!;
  const actor = { kind: "organiser", organiserId, at: new Date() } as const;
  await proveSession(actor, token, "code", new Date(Date.now() - 3_600_000));
}

/** What the history says of an organiser, by them or about them. */
export async function historyOf({ email }: Organiser): Promise<string[]> {
  const { id } = (await findOrganiserByEmail(email))!;
  const entries = await reader().select().from(audit);
  return entries
    .filter(({ organiserId, subjectId }) => [organiserId, subjectId].includes(id))
    .map(({ act, detail }) => [act, detail?.way].filter(Boolean).join(" by "));
}

/** Somebody who may begin campaigns and edit all of them. */
export async function editorOfEverything(): Promise<Organiser> {
  const organiser = { name: "Emil Editor", email: `editor-${randomUUID()}@example.org` };
  const created = await createOrganiser(operator(), { ...organiser, locale: "en" });
  await grantRole(operator(), created.organiserId, null, "editor");
  return organiser;
}
