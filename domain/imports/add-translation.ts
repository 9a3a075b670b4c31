import { and, eq } from "drizzle-orm";
import { indexArticle } from "#db/index-article.ts";
import { keepOrigin, type Origin } from "#db/origin.ts";
import { bumpPublicVersion } from "#db/public-version.ts";
import { articleVersions, type ArticleContent } from "#db/schema/article-versions.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { findPictures } from "#domain/uploads/queries.ts";
import { renderMarkdown } from "#platform/markdown.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { translationInput, type TranslationInput } from "./input.ts";
import { mayImport } from "./policy.ts";

export type AddTranslationOutcome = "added" | "taken";

/**
 * Adds what an import found of an article in another language. `taken` when it can be read in that language
 * already. Throws `NotFound` for the article, `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function addTranslation(
  actor: Actor,
  articleId: number,
  input: TranslationInput,
  origin: Origin,
): Promise<AddTranslationOutcome> {
  const { locale, ...words } = translationInput.parse(input);
  const html = renderMarkdown(words.body, { locale, pictures: await findPictures(words.body) });
  return transact(async (tx) => {
    if (!mayImport(actor)) throw new NotAllowed();
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId));
    if (!article) throw new NotFound();
    const isOfIt = eq(articleTranslations.articleId, articleId);
    const [known] = await tx
      .select({ version: articleTranslations.version })
      .from(articleTranslations)
      .where(and(isOfIt, eq(articleTranslations.locale, locale)));
    if (known || article.locale === locale) return "taken";
    const row = { articleId, locale, ...words, html, fromVersion: article.version };
    await tx.insert(articleTranslations).values({ ...row, updatedAt: actor.at });
    const content = { ...(await findContent(articleId, article.version, tx)), ...words };
    const version = { articleId, locale, number: 1, content, publishedAt: actor.at };
    await tx.insert(articleVersions).values(version);
    await keepOrigin(tx, origin, { articleId });
    await indexArticle(tx, articleId);
    const subject = { campaignId: article.campaignId ?? undefined, id: articleId };
    await recordAudit(tx, actor, "import.translate", subject, { locale });
    await bumpPublicVersion(tx);
    return "added";
  });
}

/** What a translation shares with its original: day, topics, sources and the rest. */
async function findContent(articleId: number, number: number, tx: Tx): Promise<ArticleContent> {
  const isVersion = and(
    eq(articleVersions.articleId, articleId),
    eq(articleVersions.number, number),
  );
  const [row] = await tx
    .select({ content: articleVersions.content })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.id, articleVersions.articleId))
    .where(and(isVersion, eq(articleVersions.locale, articles.locale)));
  return row!.content;
}
