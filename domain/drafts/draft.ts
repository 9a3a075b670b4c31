import type { ArticleContent } from "#db/schema/article-versions.ts";
import type { drafts } from "#db/schema/drafts.ts";

export type { ArticleContent };

/** An article that is being written, or a change to one, as it was typed. */
export type Draft = typeof drafts.$inferSelect;

/** What has to be known of an article to write at it. */
export type WrittenArticle = Pick<Draft, "campaignId" | "locale"> & {
  id: number;
  publishedOn: string;
  slug: string;
  version: number;
  retractedAt: Date | null;
};

/** How long a pause makes the next saving a line of its own in the history. */
const sittingMilliseconds = 1_800_000;

/** What an article holds of which nothing is written yet. */
export function emptyContent(): ArticleContent {
  return {
    kind: "news",
    publishedOn: "",
    slug: "",
    title: "",
    dek: "",
    byline: "",
    body: "",
    topics: [],
    sources: [],
    picture: null,
    pulledQuote: null,
    paper: null,
    follows: null,
  };
}

/** What a translation starts from: everything that has no language, and none of the words. */
export function untranslated(original: ArticleContent): ArticleContent {
  const { picture, pulledQuote } = original;
  return {
    ...original,
    title: "",
    dek: "",
    body: "",
    picture: picture && { ...picture, alt: "", caption: "" },
    pulledQuote: pulledQuote && { ...pulledQuote, text: "" },
  };
}

/** The part of an address that a headline makes; empty for one without Latin letters. */
export function slugFrom(title: string): string {
  return title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replaceAll(/^-|-$/g, "");
}

/** True when somebody who saves goes on with what they were at, so that the history has said so already. */
export function isSameSitting(
  { editedBy, editedAt }: Pick<Draft, "editedBy" | "editedAt">,
  by: string | null,
  at: Date,
): boolean {
  return editedBy === by && at.getTime() - editedAt.getTime() < sittingMilliseconds;
}

/** A name for exactly what was looked at before publishing: the draft as saved, over the version that stands. */
export function markOf(draft: Draft, article: Pick<WrittenArticle, "version"> | undefined): string {
  return `${draft.revision}.${article?.version ?? 0}`;
}
