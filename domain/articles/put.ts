import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { indexArticle } from "#db/index-article.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { articles } from "#db/schema/articles.ts";
import { sources } from "#db/schema/sources.ts";
import { articleTopics, topics } from "#db/schema/topics.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { dayOf, laterThan } from "#platform/calendar.ts";
import type { articleInput, ArticleInput } from "./input.ts";

export type PutOutcome =
  | { outcome: "put"; id: number; number: number }
  | { outcome: "taken" | "early" | "unknownStep" }
  | { outcome: "unknownTopics"; slugs: string[] };

type Given = z.output<typeof articleInput>;
/** `html` is its body, rendered before the transaction: others wait for that. */
type Rendered = { given: Given; html: string };
type Standing = Pick<typeof articles.$inferSelect, "id" | "version" | "updatedAt">;

/**
 * Puts an article with its topics and sources where it is read, within a transaction, and keeps it as a version: a
 * new one or, given what is `standing`, its next version, which has the same day and slug. Who may is asked by the verb.
 */
export async function putArticle(
  tx: Tx,
  actor: Actor,
  { given, html }: Rendered,
  standing?: Standing,
): Promise<PutOutcome> {
  const { topics: slugs, sources: cited, follows, ...fields } = given;
  const { publishedOn } = fields;
  if (publishedOn > dayOf(actor.at)) return { outcome: "early" };
  const there = await findId(fields, tx);
  if (there !== undefined && there !== standing?.id) return { outcome: "taken" };
  const followsId = follows === null ? null : await findId(readAddress(follows), tx);
  if (followsId === undefined || followsId === standing?.id) return { outcome: "unknownStep" };
  const known = await mapTopicIds(slugs, tx);
  const unknown = slugs.filter((slug) => !known.has(slug));
  if (unknown.length > 0) return { outcome: "unknownTopics", slugs: unknown };
  const number = (standing?.version ?? 0) + 1;
  const updatedAt = standing ? laterThan(standing.updatedAt, actor.at) : actor.at;
  const values = {
    ...fields,
    html,
    followsId,
    updatedAt,
  };
  const articleId = await store(tx, { ...values, version: number, createdAt: actor.at }, standing);
  const topicRows = [...new Set(slugs)].map((slug, position) => {
    return { articleId, topicId: known.get(slug)!, position, publishedOn };
  });
  if (topicRows.length > 0) await tx.insert(articleTopics).values(topicRows);
  const sourceRows = cited.map((source, position) => ({ articleId, position, ...source }));
  if (sourceRows.length > 0) await tx.insert(sources).values(sourceRows);
  await keepVersion(tx, actor, { articleId, number }, given);
  await indexArticle(tx, articleId);
  return { outcome: "put", id: articleId, number };
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

async function store(
  tx: Tx,
  { createdAt, ...values }: typeof articles.$inferInsert,
  standing: Standing | undefined,
): Promise<number> {
  if (!standing) {
    const all = { ...values, createdAt };
    const [row] = await tx.insert(articles).values(all).returning({ id: articles.id });
    return row!.id;
  }
  const { id } = standing;
  await tx.update(articles).set(values).where(eq(articles.id, id));
  await tx.delete(articleTopics).where(eq(articleTopics.articleId, id));
  await tx.delete(sources).where(eq(sources.articleId, id));
  return id;
}

async function keepVersion(
  tx: Tx,
  actor: Actor,
  of: { articleId: number; number: number },
  given: Given,
): Promise<void> {
  const { campaignId: _, locale, ...content } = given;
  const publishedBy = actor.kind === "organiser" ? actor.organiserId : null;
  const version = { ...of, locale, content, publishedAt: actor.at, publishedBy };
  await tx.insert(articleVersions).values(version);
}

async function mapTopicIds(slugs: string[], tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.select().from(topics).where(inArray(topics.slug, slugs));
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}
