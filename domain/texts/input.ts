import { z } from "zod";
import { line, locale, markdown } from "#platform/fields.ts";

/**
 * How long each part may be, so that what is asked is clear: a title that fits a message, a summary that
 * is read, a text that is read to its end.
 */
export const textLimits = { title: 100, summary: 300, addressees: 200, body: 5000 } as const;

/** The text of a campaign in one language. Codes: `required`, `tooLong`, `tooComplex`, `characters`. */
export const editInput = z.object({
  locale,
  title: line(textLimits.title),
  summary: line(textLimits.summary),
  addressees: line(textLimits.addressees),
  body: markdown.refine((text) => text.length <= textLimits.body, "tooLong"),
  /** The version of the original that stood beside it. */
  sourceId: z.int().nullable().default(null),
});
export type EditInput = z.input<typeof editInput>;
export type TextField = keyof typeof textLimits;

/** What somebody may say of a change who publishes it. */
export const textChanges = ["typo", "meaning"] as const;

/** True for what can be said of a change. */
export function isTextChange(value: unknown): value is (typeof textChanges)[number] {
  return textChanges.includes(value as "typo");
}
