import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { audit } from "#db/schema/machinery.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";

export type AuditSubject = { campaignId?: number; id?: number | string };
export type AuditDetail = Record<string, string | number | boolean | null>;

const insertEntry = prepared((db) =>
  db
    .insert(audit)
    .values({
      at: placeholder("at"),
      actor: placeholder("actor"),
      organiserId: placeholder("organiserId"),
      act: placeholder("act"),
      campaignId: placeholder("campaignId"),
      subjectId: placeholder("subjectId"),
      detail: placeholder("detail"),
    })
    .prepare(),
);

/**
 * Writes who did what when into the history, in the transaction of the act itself.
 * `act` is noun and verb (`signature.confirm`); `detail` never holds personal data of a signer.
 */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  act: string,
  subject: AuditSubject = {},
  detail: AuditDetail | null = null,
): Promise<void> {
  await insertEntry(tx).execute({
    at: actor.at,
    actor: actor.kind,
    organiserId: actor.kind === "organiser" ? actor.organiserId : null,
    act,
    campaignId: subject.campaignId ?? null,
    subjectId: subject.id === undefined ? null : String(subject.id),
    detail,
  });
}
