import { z } from "zod";
import { line } from "#platform/fields.ts";

export const uploadTextLimits = { alt: 500, credit: 200 } as const;

const percent = z.coerce.number("percent").int("percent").min(0, "percent").max(100, "percent");

/** What is said of a picture, and the point of it that always stays in sight. Further code: `percent`. */
export const pictureWordsInput = z.object({
  alt: line(uploadTextLimits.alt),
  credit: line(uploadTextLimits.credit),
  focalX: percent,
  focalY: percent,
});
export type PictureWordsInput = z.input<typeof pictureWordsInput>;
