import { expect, type Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { translator } from "#platform/i18n.ts";
import { localePath, type Locale } from "#platform/locales.ts";
import type { OpenCampaign } from "./campaign.ts";
import type { Mail, Mailboxes } from "./mailbox.ts";

export type Person = {
  name: string;
  email: string;
  country: string;
  town?: string;
  comment?: string;
};

/** Somebody whom no other test knows. */
export function somebody(details: Partial<Person> = {}): Person {
  const email = `signer-${randomUUID()}@example.org`;
  return { name: "Ada Lindqvist", email, country: "SE", ...details };
}

/** Writes a person into the sign form of the page, by its labels. */
export async function fillSignForm(
  page: Page,
  person: Person,
  locale: Locale = "en",
): Promise<void> {
  const t = translator(locale, "sign");
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field(t("name")).fill(person.name);
  await field(t("email")).fill(person.email);
  await field(t("country")).selectOption(person.country);
  if (person.town) await field(t("town")).fill(person.town);
  if (person.comment) await field(t("comment")).fill(person.comment);
}

export function signButton(page: Page, locale: Locale = "en") {
  return page.getByRole("button", { name: translator(locale, "sign")("submit"), exact: true });
}

/** Reads the campaign's page, fills in its form and sends it; ends at "check your mail". */
export async function sign(
  page: Page,
  campaign: OpenCampaign,
  person: Person,
  locale: Locale = "en",
): Promise<void> {
  await page.goto(localePath(locale, campaign.path));
  await fillSignForm(page, person, locale);
  await signButton(page, locale).click();
  await expect(page).toHaveURL(localePath(locale, `${campaign.path}/check-your-mail`));
}

/** The link of a mail that ends with `/confirm`, `/withdraw`, or with the signature's token itself. */
export function linkOf(mail: Mail, kind: "confirm" | "withdraw" | "receipt"): string {
  const ending =
    kind === "receipt" ? /\/signatures\/[\w-]+$/ : new RegExp(`/signatures/[\\w-]+/${kind}$`);
  const link = mail.links.find((address) => ending.test(address));
  if (!link) throw new Error(`no ${kind} link in "${mail.subject}": ${mail.links.join(" ")}`);
  return link;
}

/** Ticks consent on the page of a confirmation link and presses its button; ends at the thanks. */
export async function confirmHere(page: Page, locale: Locale = "en"): Promise<void> {
  const t = translator(locale, "confirm");
  await page.getByLabel(t("consent")).check();
  await page.getByRole("button", { name: t("submit") }).click();
  await expect(page).toHaveURL(/\/campaigns\/[\w-]+\/thanks$/);
}

/** Signs, opens the link of the mail, confirms; answers the mail that was opened. */
export async function signAndConfirm(
  page: Page,
  mailboxes: Mailboxes,
  campaign: OpenCampaign,
  person: Person,
): Promise<Mail> {
  await sign(page, campaign, person);
  const mail = await mailboxes.next(person.email);
  await page.goto(linkOf(mail, "confirm"));
  await confirmHere(page);
  return mail;
}
