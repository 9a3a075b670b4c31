import { and, eq, gt } from "drizzle-orm";
import { randomInt } from "node:crypto";
import { sessions } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { findOrganiser } from "#domain/organisers/queries.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import { hashToken } from "#platform/tokens.ts";
import { hashCode } from "./hash-code.ts";
import { codeMinutes } from "./session.ts";

export type MailCodeOutcome = "mailed" | "enough" | "ended";

/**
 * Mails an organiser a code of 8 digits that proves who they are in this one session, for 15 minutes. A
 * code and no link: it works only where it was asked for. `enough`: 5 went out within 15 minutes.
 */
export async function mailCode(actor: OrganiserActor, token: string): Promise<MailCodeOutcome> {
  const { organiserId, at } = actor;
  const code = String(randomInt(100_000_000)).padStart(8, "0");
  const expiresAt = new Date(at.getTime() + codeMinutes * 60_000);
  return transact(async (tx) => {
    const isOwn = and(
      eq(sessions.tokenHash, hashToken(token)),
      eq(sessions.organiserId, organiserId),
    );
    const [session] = await tx
      .select()
      .from(sessions)
      .where(and(isOwn, gt(sessions.expiresAt, at)));
    const organiser = await findOrganiser(organiserId, tx);
    if (!session || !organiser) return "ended";
    const limit = { name: "codeToOrganiser", key: organiserId } as const;
    if (await consumeLimits(tx, [limit], at)) return "enough";
    const values = { codeHash: hashCode(token, code), codeExpiresAt: expiresAt };
    await tx.update(sessions).set(values).where(isOwn);
    const items = [{ about: code, to: organiser.email }];
    const { locale } = organiser;
    await enqueueMail(tx, actor, {
      kind: "proof-code",
      campaignId: null,
      locale,
      items,
      expiresAt,
    });
    await recordAudit(tx, actor, "session.mail-code");
    return "mailed";
  });
}
