import type { MailWriter } from "#domain/outbox/outbox.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { translator } from "#platform/i18n.ts";
import { writeLetter } from "#platform/letter.ts";

/** The mail with a sign-in link; of links that were asked for in a row it carries the newest. */
export const writeSignInMail: MailWriter = async (_tx, { locale, items }) => {
  const t = translator(locale, "organiserMails");
  const path = items.at(-1)!.about;
  return writeLetter(locale, t("signInSubject"), [
    t("signIn"),
    { label: t("signInLink"), address: absoluteAddress(locale, path) },
    t("signInLimits"),
    t("signInNotYou"),
  ]);
};
