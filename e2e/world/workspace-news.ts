import { getDraft } from "#domain/drafts/queries.ts";
import { publishedNews, wholeDraft } from "./newsroom.ts";

/** A draft with a headline that is looked for, and a published article, of a campaign or of none. */
export async function newsOf(campaignId: number | null, title: string) {
  const writing = await wholeDraft(campaignId, { title });
  const { revision } = await getDraft(writing);
  const { id } = await publishedNews(campaignId);
  return { writing: String(writing), revision: String(revision), article: String(id) };
}
