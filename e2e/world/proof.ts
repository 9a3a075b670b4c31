import type { Page } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import type { Mailboxes } from "./mailbox.ts";
import type { Organiser } from "./organiser.ts";

const t = translator("en", "prove");

export const mailButton = (page: Page, { email }: Organiser) =>
  page.getByRole("button", { name: t("mail", { email: `\u2068${email}\u2069` }) });

/** The code of the next mail, as it stands there. */
export async function nextCode(mailboxes: Mailboxes, { email }: Organiser): Promise<string> {
  const mail = await mailboxes.next(email);
  return /\d{4} \d{4}/.exec(mail.text)![0];
}

/** Proves by a mailed code, where one is asked to; ends where what waits can go on. */
export async function proveByCode(
  page: Page,
  mailboxes: Mailboxes,
  organiser: Organiser,
): Promise<void> {
  await mailButton(page, organiser).click();
  await page.getByLabel(t("code")).fill(await nextCode(mailboxes, organiser));
  await page.getByRole("button", { name: t("submit") }).click();
}
