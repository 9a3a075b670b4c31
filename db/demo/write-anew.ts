import type { Actor } from "#domain/actor.ts";
import { publishDraft } from "#domain/articles/publish-draft.ts";
import { createDraft } from "#domain/drafts/create.ts";
import { getDraft } from "#domain/drafts/queries.ts";
import { saveDraft } from "#domain/drafts/save.ts";
import type { Locale } from "#platform/locales.ts";

type Words = { title?: string; dek?: string; body: string };

/**
 * Publishes other words of an article, as an editor does: in its own language as its next version, with what readers are
 * told of a `correction`, and in another one as its translation. Throws when they are refused.
 */
export async function writeAnew(
  actor: Actor,
  { articleId, locale }: { articleId: number; locale: Locale },
  words: Words,
  correction?: string,
): Promise<void> {
  const begun = await createDraft(actor, { articleId, locale });
  if (begun.outcome === "retracted") throw new Error(`article ${articleId} is retracted`);
  const { content, revision } = await getDraft(begun.id);
  const input = { locale, content: { ...content, ...words } };
  await saveDraft(actor, begun.id, input, { seen: revision });
  const { outcome } = await publishDraft(actor, begun.id, correction ? { correction } : {});
  if (outcome === "revised" || outcome === "translated") return;
  throw new Error(`article ${articleId} in ${locale}: ${outcome}`);
}
