import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { findOrganiserByEmail } from "#domain/organisers/queries.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";

export type MailLinkOutcome = "mailed" | "enough" | "unknown";

/**
 * Mails an organiser the path that finishes signing in. `enough`: 5 mails went to this mailbox within
 * 15 minutes; their links still work then, so that nobody can lock an organiser out by asking often.
 */
export async function mailLink(
  actor: Actor,
  email: string,
  path: string,
  expiresAt: Date,
): Promise<MailLinkOutcome> {
  return transact(async (tx) => {
    const organiser = await findOrganiserByEmail(email, tx);
    if (!organiser) return "unknown";
    const limit = { name: "signInToAddress", key: email } as const;
    if (await consumeLimits(tx, [limit], actor.at)) return "enough";
    await enqueueMail(tx, actor, {
      kind: "sign-in",
      campaignId: null,
      locale: organiser.locale,
      items: [{ about: path, to: organiser.email }],
      expiresAt,
    });
    await recordAudit(tx, actor, "session.mail-link", { id: organiser.id });
    return "mailed";
  });
}
