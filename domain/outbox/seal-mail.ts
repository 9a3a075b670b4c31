import { seal } from "#platform/seal.ts";
import type { MailPayload, OutboxRow } from "./outbox.ts";

/** Seals what a mail is about, bound to its mailbox; `openMail` opens it. */
export function sealMail(
  { mailboxHash }: Pick<OutboxRow, "mailboxHash">,
  payload: MailPayload,
): Buffer {
  return seal(JSON.stringify(payload), `mail ${mailboxHash.toString("hex")}`);
}
