import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { indexArticle } from "#db/index-article.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { articleTranslations } from "#db/schema/articles.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import type { Draft, WrittenArticle } from "#domain/drafts/draft.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { laterThan } from "#platform/calendar.ts";
import type { articleTranslationInput } from "./input.ts";

/**
 * Puts what a draft holds where an article is read in its language, within a transaction, and keeps it as a version.
 * It says which version of the original it translates, so that it is known to be behind once that has a later one.
 */
export async function translateArticle(
  tx: Tx,
  actor: Actor,
  article: WrittenArticle,
  { locale, content, fromVersion }: Draft,
  { input, html }: { input: z.output<typeof articleTranslationInput>; html: string },
): Promise<void> {
  const articleId = article.id;
  const isIt = and(
    eq(articleTranslations.articleId, articleId),
    eq(articleTranslations.locale, locale),
  );
  const [known] = await tx.select().from(articleTranslations).where(isIt);
  const number = (known?.version ?? 0) + 1;
  const values = {
    ...input,
    html,
    version: number,
    fromVersion: fromVersion ?? article.version,
    updatedAt: known ? laterThan(known.updatedAt, actor.at) : actor.at,
  };
  await tx
    .insert(articleTranslations)
    .values({ articleId, locale, ...values })
    .onConflictDoUpdate({
      target: [articleTranslations.articleId, articleTranslations.locale],
      set: values,
    });
  await indexArticle(tx, articleId);
  const publishedBy = actor.kind === "organiser" ? actor.organiserId : null;
  const version = { articleId, locale, number, content, publishedAt: actor.at, publishedBy };
  await tx.insert(articleVersions).values(version);
  const subject = { campaignId: article.campaignId ?? undefined, id: articleId };
  await recordAudit(tx, actor, "article.translate", subject, { locale, number });
}
