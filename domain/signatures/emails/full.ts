import { translator } from "#platform/i18n.ts";
import { writeLetter, type Letter } from "#platform/letter.ts";
import { linksOf, type SignatureMail } from "./signature-mail.ts";

/** Tells the mailbox owner alone that two people have signed with it, and lets each take it back. */
export function fullMail({ locale, title, entries }: SignatureMail): Letter {
  const t = translator(locale, "mails");
  const links =
    entries.length > 0 ? [t("full.links"), ...linksOf({ locale, entries }), t("keep")] : [];
  return writeLetter(locale, t("full.subject"), [t("full.lead", { title }), ...links]);
}
