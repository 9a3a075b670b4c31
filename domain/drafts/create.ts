import { and, eq } from "drizzle-orm";
import { articleVersions, type ArticleContent } from "#db/schema/article-versions.ts";
import { articles } from "#db/schema/articles.ts";
import { drafts } from "#db/schema/drafts.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import type { Locale } from "#platform/locales.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { emptyContent, untranslated, type WrittenArticle } from "./draft.ts";
import { mayWriteDraft } from "./policy.ts";
import { findDraftOf } from "./queries.ts";

/** A new article of a campaign or of none, or a change to a published one: in its language, or another. */
export type Begun = { locale: Locale } & ({ campaignId: number | null } | { articleId: number });

export type CreateOutcome = { outcome: "created" | "open"; id: number } | { outcome: "retracted" };

/**
 * Begins to write: a new article, a change to one, or a translation, which starts from what is published of it.
 * `open` is what somebody has begun already, `retracted` an article at which nothing is written any more. Throws
 * `NotFound` and `NotAllowed`.
 */
export async function createDraft(actor: Actor, begun: Begun): Promise<CreateOutcome> {
  const { locale } = begun;
  return transact<CreateOutcome>(async (tx) => {
    const article = "articleId" in begun ? await getWritten(begun.articleId, tx) : undefined;
    const campaignId = "campaignId" in begun ? begun.campaignId : article!.campaignId;
    if (campaignId !== null) await getCampaign(campaignId, tx);
    if (!(await mayWriteDraft(actor, campaignId, tx))) throw new NotAllowed();
    if (article?.retractedAt) return { outcome: "retracted" };
    const open = article && (await findDraftOf(article.id, locale, tx));
    if (open) return { outcome: "open", id: open.id };
    const editedBy = actor.kind === "organiser" ? actor.organiserId : null;
    const [row] = await tx
      .insert(drafts)
      .values({
        articleId: article?.id ?? null,
        campaignId,
        locale,
        content: article ? await contentOf(article, locale, tx) : emptyContent(),
        fromVersion: article?.version ?? null,
        createdAt: actor.at,
        editedAt: actor.at,
        editedBy,
      })
      .returning({ id: drafts.id });
    const { id } = row!;
    const subject = { campaignId: campaignId ?? undefined, id };
    await recordAudit(tx, actor, "draft.create", subject, { locale });
    return { outcome: "created", id };
  });
}

async function getWritten(articleId: number, tx: Tx): Promise<WrittenArticle> {
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId));
  if (!article) throw new NotFound();
  return article;
}

/** What is published in a language; of one in which nothing is yet, the original without its words. */
async function contentOf(
  { id, locale: original, version }: WrittenArticle,
  locale: Locale,
  tx: Tx,
): Promise<ArticleContent> {
  const rows = await tx
    .select({ number: articleVersions.number, content: articleVersions.content })
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, id), eq(articleVersions.locale, locale)));
  const latest = rows.toSorted((one, other) => one.number - other.number).at(-1);
  if (latest) return latest.content;
  const ofOriginal = and(
    eq(articleVersions.articleId, id),
    eq(articleVersions.locale, original),
    eq(articleVersions.number, version),
  );
  const [standing] = await tx.select().from(articleVersions).where(ofOriginal);
  return untranslated(standing!.content);
}
