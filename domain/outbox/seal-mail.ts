import type { MailPayload } from "#db/schema/machinery.ts";
import { seal } from "#platform/seal.ts";
import type { OutboxRow } from "./outbox.ts";

/**
 * A payload as it is stored, for `openMail` to read: sealed and bound to its mailbox if it holds an address,
 * else as it is, because the ids of signatures tell nothing.
 */
export function sealMail(
  { mailboxHash }: Pick<OutboxRow, "mailboxHash">,
  payload: MailPayload,
): Pick<OutboxRow, "sealed" | "payload"> {
  if (payload.items.every(({ to }) => to === undefined)) return { sealed: null, payload };
  const context = `mail ${mailboxHash.toString("hex")}`;
  return { sealed: seal(JSON.stringify(payload), context), payload: null };
}
