import { z } from "zod";
import { day, line, locale, longMarkdown, passage, slug, webAddress } from "#platform/fields.ts";

/** A file of `public/`, by its path there: `demo/the-hague.jpg`. Code `file`. */
const pictureFile = z
  .string()
  .regex(/^(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.(jpg|png|webp)$/, "file");

const picture = z.object({
  file: pictureFile,
  width: z.int().min(1),
  height: z.int().min(1),
  alt: line(500),
  caption: line(500),
  credit: line(200),
  sizes: z.array(z.int().min(1)).max(10).optional(),
  focal: z.object({ x: z.int().min(0).max(100), y: z.int().min(0).max(100) }).optional(),
});
const pulledQuote = z.object({
  text: line(500),
  saidBy: line(200),
  saidOn: day.nullable().default(null),
});
const paper = z.object({
  file: z.string().regex(/^(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.pdf$/, "file"),
  bytes: z.int().min(1),
  locale,
});
const source = z.object({
  name: line(300),
  address: webAddress.nullable().default(null),
  publishedOn: day.nullable().default(null),
});

/** A new article. `campaignId` is null for news of the whole site; `topics` are slugs, in order. */
export const articleInput = z.object({
  campaignId: z.int().nullable(),
  kind: z.enum(["news", "press release", "paper", "statement"]),
  publishedOn: day,
  slug,
  locale,
  title: line(200),
  dek: line(500),
  byline: line(120),
  body: longMarkdown,
  topics: z.array(slug).max(20, "tooMany"),
  sources: z.array(source).max(50, "tooMany"),
  picture: picture.nullable().default(null),
  pulledQuote: pulledQuote.nullable().default(null),
  paper: paper.nullable().default(null),
  /** The step before in the same story, by its address: `2003/01/29/a-promise`. */
  follows: z
    .string()
    .regex(/^\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+$/, "address")
    .nullable()
    .default(null),
});
export type ArticleInput = z.input<typeof articleInput>;

/** Other articles by their day and slug, each with the reason why it is related. Code `twice`. */
export const relatedInput = z
  .array(z.object({ publishedOn: day, slug, reason: line(300) }))
  .max(50, "tooMany")
  .refine(
    (list) => new Set(list.map(({ publishedOn, slug }) => publishedOn + slug)).size === list.length,
    "twice",
  );
export type RelatedInput = z.input<typeof relatedInput>;

/** An article in another language; what the original has none of may be left out. */
export const articleTranslationInput = z.object({
  title: line(200),
  dek: line(500),
  body: longMarkdown,
  pictureAlt: line(500).nullable(),
  pictureCaption: line(500).nullable(),
  quote: line(500).nullable(),
});

/** What readers are told of a correction, or of why an article was taken back. */
export const noteInput = passage(2000);

/** Other articles by their day and slug, which are not related whatever is found. */
export const unrelatedInput = z.array(z.object({ publishedOn: day, slug })).max(50, "tooMany");
export type UnrelatedInput = z.input<typeof unrelatedInput>;
