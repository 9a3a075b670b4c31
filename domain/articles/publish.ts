import { and, eq, inArray } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { articles, articleTopics, sources, topics } from "#db/schema/articles.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { renderMarkdown } from "#platform/markdown.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { articleInput, type ArticleInput } from "./input.ts";
import { mayWriteArticle } from "./policy.ts";

export type PublishOutcome =
  | { outcome: "published"; id: number }
  | { outcome: "taken" | "early" }
  | { outcome: "unknownTopics"; slugs: string[] };

/**
 * Publishes an article with its topics and sources. `taken` is a day and slug that another one has,
 * `early` a day that is still to come. Throws `NotFound` for its campaign, `NotAllowed`, and a
 * `ZodError` on what a form should have refused.
 */
export async function publishArticle(actor: Actor, input: ArticleInput): Promise<PublishOutcome> {
  const { topics: slugs, sources: cited, ...given } = articleInput.parse(input);
  const html = renderMarkdown(given.body);
  const { campaignId } = given;
  return transact(async (tx) => {
    if (campaignId !== null) await getCampaign(campaignId, tx);
    if (!(await mayWriteArticle(actor, campaignId, tx))) throw new NotAllowed();
    if (given.publishedOn > dayOf(actor.at)) return { outcome: "early" };
    if (await isTaken(given, tx)) return { outcome: "taken" };
    const known = await mapTopicIds(slugs, tx);
    const unknown = slugs.filter((slug) => !known.has(slug));
    if (unknown.length > 0) return { outcome: "unknownTopics", slugs: unknown };
    const [row] = await tx
      .insert(articles)
      .values({ ...given, html, createdAt: actor.at, updatedAt: actor.at })
      .returning({ id: articles.id });
    const articleId = row!.id;
    const about = [...new Set(slugs)].map((slug) => known.get(slug)!);
    const topicRows = about.map((topicId, position) => ({ articleId, topicId, position }));
    if (topicRows.length > 0) await tx.insert(articleTopics).values(topicRows);
    const sourceRows = cited.map((source, position) => ({ articleId, position, ...source }));
    if (sourceRows.length > 0) await tx.insert(sources).values(sourceRows);
    const subject = { campaignId: campaignId ?? undefined, id: articleId };
    await recordAudit(tx, actor, "article.publish", subject);
    await bumpPublicVersion(tx);
    return { outcome: "published", id: articleId };
  });
}

type Address = Pick<ArticleInput, "publishedOn" | "slug">;

async function isTaken({ publishedOn, slug }: Address, tx: Tx): Promise<boolean> {
  const hasAddress = and(eq(articles.publishedOn, publishedOn), eq(articles.slug, slug));
  const rows = await tx.select({ id: articles.id }).from(articles).where(hasAddress);
  return rows.length > 0;
}

async function mapTopicIds(slugs: string[], tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.select().from(topics).where(inArray(topics.slug, slugs));
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}
