import { eq } from "drizzle-orm";
import { drafts } from "#db/schema/drafts.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { isSameSitting, type Draft } from "./draft.ts";
import { draftInput, type DraftInput } from "./input.ts";
import { mayWriteDraft } from "./policy.ts";
import { getDraft } from "./queries.ts";

/** `changed`: somebody else has saved since; what they saved comes along. */
export type SaveOutcome =
  { outcome: "saved"; revision: number } | { outcome: "changed"; stored: Draft };

/**
 * Saves what is typed, whatever it is. `seen` is the revision that the form started from; `fromVersion` the version of
 * the original that stood beside a translation. A form that saves itself would fill the history, so a sitting is one
 * line of it. The language of what is published stays. Throws `NotFound`, `NotAllowed`, and a `ZodError` on more
 * than there may be.
 */
export async function saveDraft(
  actor: Actor,
  draftId: number,
  input: DraftInput,
  { seen, fromVersion }: { seen: number; fromVersion?: number },
): Promise<SaveOutcome> {
  const { locale, content } = draftInput.parse(input);
  return transact<SaveOutcome>(async (tx) => {
    const draft = await getDraft(draftId, tx);
    const { campaignId, articleId } = draft;
    if (!(await mayWriteDraft(actor, campaignId, tx))) throw new NotAllowed();
    if (draft.revision !== seen) return { outcome: "changed", stored: draft };
    const editedBy = actor.kind === "organiser" ? actor.organiserId : null;
    const revision = draft.revision + 1;
    await tx
      .update(drafts)
      .set({
        content,
        revision,
        locale: articleId === null ? locale : draft.locale,
        fromVersion: articleId === null ? null : (fromVersion ?? draft.fromVersion),
        editedAt: actor.at,
        editedBy,
      })
      .where(eq(drafts.id, draftId));
    if (revision === 2 || !isSameSitting(draft, editedBy, actor.at)) {
      const subject = { campaignId: campaignId ?? undefined, id: draftId };
      await recordAudit(tx, actor, "draft.save", subject, { locale });
    }
    return { outcome: "saved", revision };
  });
}
