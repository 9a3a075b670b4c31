import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { articles } from "#db/schema/articles.ts";
import { drafts } from "#db/schema/drafts.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { checkDraft, type DraftCodes } from "./check-draft.ts";
import { correctArticle } from "./correct.ts";
import type { RenderedDraft } from "./render-draft.ts";
import { putArticle, type PutOutcome } from "./put.ts";
import { translateArticle } from "./translate.ts";

export type ShowOutcome =
  | { outcome: "published" | "revised" | "translated"; id: number }
  | { outcome: "incomplete"; codes: DraftCodes }
  | { outcome: "retracted" };

/**
 * Publishes a draft within a transaction, after which there is no such draft: as a new article, as the next version of
 * one, with what readers are told of a `correction` if there is one, or as a translation. `incomplete` says what
 * is wrong with which part of it. Who may is asked by the verb.
 */
export async function showDraft(
  tx: Tx,
  actor: Actor,
  { draft, html }: RenderedDraft,
  correction?: string,
): Promise<ShowOutcome> {
  const article = draft.articleId === null ? undefined : await findRow(draft.articleId, tx);
  if (article?.retractedAt) return { outcome: "retracted" };
  const checked = checkDraft(draft, actor.at, article);
  if (checked.kind === "incomplete") return { outcome: "incomplete", codes: checked.codes };
  const done =
    checked.kind === "article"
      ? await putArticle(tx, actor, { given: checked.input, html }, article)
      : await translateArticle(tx, actor, article!, draft, { input: checked.input, html });
  if (done && done.outcome !== "put") return { outcome: "incomplete", codes: codesOf(done) };
  const { campaignId } = draft;
  const id = article?.id ?? done!.id;
  const subject = { campaignId: campaignId ?? undefined, id };
  if (!article) await recordAudit(tx, actor, "article.publish", subject);
  else if (done) await recordAudit(tx, actor, "article.revise", subject, { number: done.number });
  if (done && article && correction) await correctArticle(tx, actor, article, correction);
  await tx.delete(drafts).where(eq(drafts.id, draft.id));
  await bumpPublicVersion(tx);
  return { outcome: article ? (done ? "revised" : "translated") : "published", id };
}

async function findRow(id: number, tx: Tx) {
  const [row] = await tx.select().from(articles).where(eq(articles.id, id));
  return row;
}

/** Where an editor mends what only the whole archive knows. */
function codesOf(refused: Exclude<PutOutcome, { outcome: "put" }>): DraftCodes {
  const places = {
    taken: "slug",
    early: "publishedOn",
    unknownStep: "follows",
    unknownTopics: "topics",
  };
  return { [places[refused.outcome]]: refused.outcome };
}
