import { translator } from "#platform/i18n.ts";
import { writeLetter, type Letter } from "#platform/letter.ts";
import { linksOf, type SignatureMail } from "./signature-mail.ts";

/** Thanks a signer who has confirmed, and brings the links that last. */
export function receiptMail({ locale, title, entries }: SignatureMail, isHeld: boolean): Letter {
  const t = translator(locale, "mails");
  return writeLetter(locale, t("receiptMail.subject"), [
    t(isHeld ? "receiptMail.held" : "receiptMail.counted", { title }),
    t("receiptMail.links"),
    ...linksOf({ locale, entries }),
    t("keep"),
  ]);
}
