import { translator } from "#platform/i18n.ts";
import { writeLetter, type Letter } from "#platform/letter.ts";
import { linksOf, type SignatureMail } from "./signature-mail.ts";

/** Tells the mailbox owner alone that this person has signed already; without links once forgotten. */
export function duplicateMail({ locale, title, entries }: SignatureMail): Letter {
  const t = translator(locale, "mails");
  const links =
    entries.length > 0 ? [t("duplicate.links"), ...linksOf({ locale, entries }), t("keep")] : [];
  return writeLetter(locale, t("duplicate.subject"), [t("duplicate.lead", { title }), ...links]);
}
