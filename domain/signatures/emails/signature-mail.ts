import type { LetterPart } from "#platform/letter.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

/** What a signer can do through a mail: absolute addresses. `slot` tells the two of a shared mailbox apart. */
export type Entry = { slot: number; confirm?: string; receipt?: string; withdraw?: string };

/**
 * What the mails to signers are made of. Nothing in it was typed by a visitor: whoever gives another
 * person's address must not be able to send them words.
 */
export type SignatureMail = { locale: Locale; title: string; entries: Entry[] };

/** The links of every signature a mail is about, told apart by number where there are two. */
export function linksOf({
  locale,
  entries,
}: Pick<SignatureMail, "locale" | "entries">): LetterPart[] {
  const t = translator(locale, "mails");
  return entries.flatMap(({ slot, confirm, receipt, withdraw }) => {
    const parts: LetterPart[] =
      entries.length > 1 ? [{ heading: t(slot === 1 ? "first" : "second") }] : [];
    if (confirm) parts.push({ label: t("confirm.link"), address: confirm });
    if (receipt) parts.push({ label: t("receipt"), address: receipt });
    if (withdraw) parts.push({ label: t(confirm ? "notMe" : "withdraw"), address: withdraw });
    return parts;
  });
}
