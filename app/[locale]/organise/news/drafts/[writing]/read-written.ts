import type { WrittenArticle, Draft } from "#domain/drafts/draft.ts";
import { getOwnDraft, mapFailures } from "#domain/drafts/queries.ts";
import { getKeptArticle, listVersions } from "#domain/versions/queries.ts";
import type { KeptArticle, Version } from "#domain/versions/version.ts";
import { readId, type ScopeParams } from "../../../scope.ts";
import type { Newsroom } from "../../newsroom.ts";

export type DraftParams = ScopeParams & { writing: string };

/** A draft with what it is a draft of. */
export type Written = {
  draft: Draft;
  kind: "new" | "change" | "translation";
  article: (KeptArticle & WrittenArticle) | undefined;
  /** What is published of the article, in all languages. */
  versions: Version[];
  failedAt: Date | undefined;
};

/** The draft of an address, of this newsroom; throws `NotFound`. */
export async function readWritten(
  { actor, campaignId }: Newsroom,
  { writing: id }: DraftParams,
): Promise<Written> {
  const draft = await getOwnDraft(actor, campaignId, readId(id));
  const { articleId, locale } = draft;
  const article =
    articleId === null ? undefined : await getKeptArticle(actor, campaignId, articleId);
  const kind = !article ? "new" : article.locale === locale ? "change" : "translation";
  const failures = await mapFailures(campaignId, [draft.id]);
  return {
    draft,
    kind,
    article,
    versions: article ? await listVersions(article.id) : [],
    failedAt: failures.get(draft.id),
  };
}
