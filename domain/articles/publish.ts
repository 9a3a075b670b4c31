import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { keepOrigin, type Origin } from "#db/origin.ts";
import { bumpPublicVersion } from "#db/public-version.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { articles } from "#db/schema/articles.ts";
import { sources } from "#db/schema/sources.ts";
import { articleTopics, topics } from "#db/schema/topics.ts";
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
  | { outcome: "taken" | "early" | "unknownStep" }
  | { outcome: "unknownTopics"; slugs: string[] };

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
  const { topics: slugs, sources: cited, follows, campaignId, ...fields } = given;
  const { publishedOn } = fields;
  const html = renderMarkdown(given.body);
  return transact(async (tx) => {
    if (campaignId !== null) await getCampaign(campaignId, tx);
    if (!(await mayWriteArticle(actor, campaignId, tx))) throw new NotAllowed();
    if (publishedOn > dayOf(actor.at)) return { outcome: "early" };
    if ((await findId(fields, tx)) !== undefined) return { outcome: "taken" };
    const followsId = follows === null ? null : await findId(readAddress(follows), tx);
    if (followsId === undefined) return { outcome: "unknownStep" };
    const known = await mapTopicIds(slugs, tx);
    const unknown = slugs.filter((slug) => !known.has(slug));
    if (unknown.length > 0) return { outcome: "unknownTopics", slugs: unknown };
    const [row] = await tx
      .insert(articles)
      .values({ ...fields, campaignId, html, followsId, createdAt: actor.at, updatedAt: actor.at })
      .returning({ id: articles.id });
    const articleId = row!.id;
    const about = [...new Set(slugs)];
    const topicRows = about.map((slug, position) => {
      return { articleId, topicId: known.get(slug)!, position, publishedOn };
    });
    if (topicRows.length > 0) await tx.insert(articleTopics).values(topicRows);
    const sourceRows = cited.map((source, position) => ({ articleId, position, ...source }));
    if (sourceRows.length > 0) await tx.insert(sources).values(sourceRows);
    await keepVersion(tx, actor, articleId, given);
    if (origin) await keepOrigin(tx, origin, { articleId });
    const subject = { campaignId: campaignId ?? undefined, id: articleId };
    await recordAudit(tx, actor, "article.publish", subject);
    await bumpPublicVersion(tx);
    return { outcome: "published", id: articleId };
  });
}

type Address = Pick<ArticleInput, "publishedOn" | "slug">;

async function findId({ publishedOn, slug }: Address, tx: Tx): Promise<number | undefined> {
  const hasAddress = and(eq(articles.publishedOn, publishedOn), eq(articles.slug, slug));
  const [row] = await tx.select({ id: articles.id }).from(articles).where(hasAddress);
  return row?.id;
}

function readAddress(address: string): Address {
  return { publishedOn: address.slice(0, 10).replaceAll("/", "-"), slug: address.slice(11) };
}

async function keepVersion(
  tx: Tx,
  actor: Actor,
  articleId: number,
  { campaignId: _, locale, ...content }: z.output<typeof articleInput>,
): Promise<void> {
  const publishedBy = actor.kind === "organiser" ? actor.organiserId : null;
  const version = { articleId, locale, number: 1, content, publishedAt: actor.at, publishedBy };
  await tx.insert(articleVersions).values(version);
}

async function mapTopicIds(slugs: string[], tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.select().from(topics).where(inArray(topics.slug, slugs));
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}
