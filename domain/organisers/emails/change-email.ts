import type { MailWriter } from "#domain/outbox/outbox.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { translator } from "#platform/i18n.ts";
import { writeLetter } from "#platform/letter.ts";
import { emailChangeMinutes } from "../organiser.ts";

/** The mail to an address that an organiser wants to be known by. */
export const writeChangeEmailMail: MailWriter = async (_tx, { locale, items }) => {
  const t = translator(locale, "organiserMails");
  const address = absoluteAddress(locale, items.at(-1)!.about);
  return writeLetter(locale, t("changeSubject"), [
    t("change"),
    { label: t("changeLink"), address },
    t("changeLimits", { minutes: emailChangeMinutes }),
    t("changeNotYou"),
  ]);
};
