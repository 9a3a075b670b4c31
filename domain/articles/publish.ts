import { keepOrigin, type Origin } from "#db/origin.ts";
import { bumpPublicVersion } from "#db/public-version.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { articleInput, type ArticleInput } from "./input.ts";
import { mayWriteArticle } from "./policy.ts";
import { putArticle, type PutOutcome } from "./put.ts";
import { renderBody } from "./render-body.ts";

export type PublishOutcome =
  { outcome: "published"; id: number } | Exclude<PutOutcome, { outcome: "put" }>;

/**
 * Publishes an article with its topics and sources, as its first version. `taken` is a day and slug that another
 * one has, `early` a day that is still to come, `unknownStep` an article it is said to follow and that there
 * is not. `origin` is where an import found it. Throws `NotFound` for its campaign, `NotAllowed`, and a `ZodError`
 * on what a form should have refused.
 */
export async function publishArticle(
  actor: Actor,
  input: ArticleInput,
  origin?: Origin,
): Promise<PublishOutcome> {
  const given = articleInput.parse(input);
  const { campaignId } = given;
  const html = await renderBody(given.body, given.locale);
  return transact<PublishOutcome>(async (tx) => {
    if (campaignId !== null) await getCampaign(campaignId, tx);
    if (!(await mayWriteArticle(actor, campaignId, tx))) throw new NotAllowed();
    const put = await putArticle(tx, actor, { given, html });
    if (put.outcome !== "put") return put;
    if (origin) await keepOrigin(tx, origin, { articleId: put.id });
    const subject = { campaignId: campaignId ?? undefined, id: put.id };
    await recordAudit(tx, actor, "article.publish", subject);
    await bumpPublicVersion(tx);
    return { outcome: "published", id: put.id };
  });
}
