import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { articles } from "#db/schema/articles.ts";
import { testContent } from "#db/test-article.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { createDraft } from "#domain/drafts/create.ts";
import { saveDraft } from "#domain/drafts/save.ts";
import type { ArticleContent } from "#domain/drafts/draft.ts";
import { translator } from "#platform/i18n.ts";
import { operator, type OpenCampaign } from "./campaign.ts";

export const newsDesk = translator("en", "newsDesk");

/** Where the news of a campaign is written. */
export function newsroomOf({ slug }: OpenCampaign): string {
  return `/organise/campaigns/${slug}/news`;
}

/** A field of a draft's form, by its name. */
export function draftField(page: Page, name: Parameters<typeof newsDesk>[0]) {
  return page.getByLabel(newsDesk(name), { exact: true });
}

/** A published article of a campaign, under a day and slug of its own; answers its id and public path. */
export async function publishedNews(
  campaignId: number | null,
  change: Partial<ArticleContent> = {},
): Promise<{ id: number; path: string; title: string }> {
  const content = { ...testContent, slug: `news-${crypto.randomUUID().slice(0, 8)}`, ...change };
  const input = { ...content, kind: "news", campaignId, locale: "en" } as const;
  const published = await publishArticle(operator(), input);
  if (published.outcome !== "published") throw new Error(published.outcome);
  const path = `/news/${content.publishedOn.replaceAll("-", "/")}/${content.slug}`;
  return { id: published.id, path, title: content.title };
}

/** A draft of a new article that lacks nothing; answers its id. */
export async function wholeDraft(
  campaignId: number | null,
  change: Partial<ArticleContent> = {},
): Promise<number> {
  const created = await createDraft(operator(), { campaignId, locale: "en" });
  if (!("id" in created)) throw new Error(created.outcome);
  const slug = `draft-${crypto.randomUUID().slice(0, 8)}`;
  const content = { ...testContent, publishedOn: "", slug, ...change };
  await saveDraft(operator(), created.id, { locale: "en", content }, { seen: 1 });
  return created.id;
}

/** The public path of an article that has been published meanwhile, by its slug. */
export async function pathOf(slug: string): Promise<string | undefined> {
  const [row] = await reader().select().from(articles).where(eq(articles.slug, slug));
  return row && `/news/${row.publishedOn.replaceAll("-", "/")}/${slug}`;
}
