import { articleNotes } from "#db/schema/article-versions.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { dayOf } from "#platform/calendar.ts";
import { noteInput } from "./input.ts";

type Corrected = { id: number; campaignId: number | null };

/**
 * Tells readers for good, beneath an article, what has been corrected in it, within the transaction that publishes
 * the corrected text. Throws a `ZodError` on what a form should have refused.
 */
export async function correctArticle(
  tx: Tx,
  actor: Actor,
  { id, campaignId }: Corrected,
  note: string,
): Promise<void> {
  const text = noteInput.parse(note);
  const noted = { notedOn: dayOf(actor.at), notedAt: actor.at };
  await tx.insert(articleNotes).values({ articleId: id, kind: "correction", text, ...noted });
  await recordAudit(tx, actor, "article.correct", { campaignId: campaignId ?? undefined, id });
}
