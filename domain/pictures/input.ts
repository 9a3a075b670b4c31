import { z } from "zod";
import { line } from "#platform/fields.ts";

export const pictureTextLimits = { alt: 250, credit: 150 } as const;

/** What is said of a picture; both are required. Codes: see `fields.ts`. */
export const pictureInput = z.object({
  alt: line(pictureTextLimits.alt),
  credit: line(pictureTextLimits.credit),
});
export type PictureInput = z.input<typeof pictureInput>;
export type PictureField = keyof PictureInput;
