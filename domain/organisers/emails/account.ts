import type { MailWriter } from "#domain/outbox/outbox.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { translator } from "#platform/i18n.ts";
import { writeLetter } from "#platform/letter.ts";

/** Tells an organiser that there is a new way into their account, `passkey`, or that their address has changed, `email`. */
export const writeAccountMail: MailWriter = async (_tx, { locale, items }) => {
  const t = translator(locale, "organiserMails");
  const news = new Set(items.map(({ about }) => about));
  return writeLetter(locale, t("accountSubject"), [
    ...(news.has("passkey") ? [t("passkeyAdded")] : []),
    ...(news.has("email") ? [t("emailChanged")] : []),
    { label: t("accountLink"), address: absoluteAddress(locale, "/organise/account") },
    t("accountNotYou"),
  ]);
};
