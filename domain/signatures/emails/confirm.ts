import { translator } from "#platform/i18n.ts";
import { writeLetter, type Letter } from "#platform/letter.ts";
import { linksOf, type SignatureMail } from "./signature-mail.ts";

/** Asks whoever owns the mailbox to look and confirm. */
export function confirmMail({ locale, title, entries }: SignatureMail, until: Date): Letter {
  const t = translator(locale, "mails");
  return writeLetter(locale, t("confirm.subject"), [
    t("confirm.lead", { title }),
    t("confirm.notMeLead"),
    ...linksOf({ locale, entries }),
    t("confirm.until", { until }),
  ]);
}
