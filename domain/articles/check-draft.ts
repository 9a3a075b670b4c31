import type { z } from "zod";
import { slugFrom, type Draft, type WrittenArticle } from "#domain/drafts/draft.ts";
import { dayOf } from "#platform/calendar.ts";
import { articleInput, articleTranslationInput } from "./input.ts";

/** What is wrong with which part of a draft: `{ "picture.alt": "required" }`. */
export type DraftCodes = Record<string, string>;

export type CheckedDraft =
  | { kind: "article"; input: z.output<typeof articleInput> }
  | { kind: "translation"; input: z.output<typeof articleTranslationInput> }
  | { kind: "incomplete"; codes: DraftCodes };

/**
 * Reads a draft as what it becomes when it is published at an instant: an article, the next version of one, or a
 * translation. A new one without a day is of that day; one without an address takes it from its headline; what is
 * published keeps both.
 */
export function checkDraft(
  draft: Pick<Draft, "campaignId" | "locale" | "content">,
  at: Date,
  article?: WrittenArticle,
): CheckedDraft {
  const { campaignId, locale, content } = draft;
  if (article && article.locale !== locale) return checkTranslation(draft);
  const { publishedOn, slug } = article ?? {
    publishedOn: content.publishedOn || dayOf(at),
    slug: content.slug || slugFrom(content.title),
  };
  const read = articleInput.safeParse({ ...content, campaignId, locale, publishedOn, slug });
  return read.success ? { kind: "article", input: read.data } : incomplete(read.error);
}

function checkTranslation({ content }: Pick<Draft, "content">): CheckedDraft {
  const { title, dek, body, picture, pulledQuote } = content;
  const read = articleTranslationInput.safeParse({
    title,
    dek,
    body,
    pictureAlt: picture && picture.alt,
    pictureCaption: picture && picture.caption,
    quote: pulledQuote && pulledQuote.text,
  });
  if (read.success) return { kind: "translation", input: read.data };
  return incomplete(read.error, {
    pictureAlt: "picture.alt",
    pictureCaption: "picture.caption",
    quote: "pulledQuote.text",
  });
}

function incomplete(error: z.ZodError, places: Record<string, string> = {}): CheckedDraft {
  const codes: DraftCodes = {};
  for (const { path, message } of error.issues) {
    const place = path.join(".");
    codes[places[place] ?? place] ??= message;
  }
  return { kind: "incomplete", codes };
}
