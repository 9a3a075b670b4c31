import type { ListedDraft } from "#components/organise/news/news-list.tsx";
import type { Draft } from "#domain/drafts/draft.ts";
import { mapOriginals } from "#domain/versions/queries.ts";

/** Drafts as a list shows them: what somebody has typed for a headline, and what it is a draft of. */
export async function listedDrafts(
  drafts: Draft[],
  failures: Map<number, Date>,
): Promise<ListedDraft[]> {
  const originals = await mapOriginals(drafts.flatMap(({ articleId }) => articleId ?? []));
  return drafts.map(({ id, articleId, locale, content, editedAt, scheduledAt }) => {
    const original = articleId === null ? undefined : originals.get(articleId);
    const kind = !original ? "new" : original.locale === locale ? "change" : "translation";
    const title = content.title || (original?.title ?? "");
    return { id, title, locale, kind, editedAt, scheduledAt, failedAt: failures.get(id) };
  });
}
