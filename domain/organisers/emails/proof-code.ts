import { codeMinutes } from "#domain/sessions/session.ts";
import type { MailWriter } from "#domain/outbox/outbox.ts";
import { translator } from "#platform/i18n.ts";
import { writeLetter } from "#platform/letter.ts";

/** The mail with a code that proves who somebody is; of codes asked for in a row only the newest works. */
export const writeProofCodeMail: MailWriter = async (_tx, { locale, items }) => {
  const t = translator(locale, "organiserMails");
  const code = items.at(-1)!.about;
  return writeLetter(locale, t("codeSubject"), [
    t("code"),
    { heading: `${code.slice(0, 4)} ${code.slice(4)}` },
    t("codeLimits", { minutes: codeMinutes }),
    t("codeNotYou"),
  ]);
};
