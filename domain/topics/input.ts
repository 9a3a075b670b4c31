import { z } from "zod";
import { line, slug } from "#platform/fields.ts";
import { defaultLocale, locales } from "#platform/locales.ts";

/** A topic with its name in the default language and as many others as there are. Code `required`. */
export const topicInput = z.object({
  slug,
  names: z
    .partialRecord(z.enum(locales), line(100))
    .refine((names) => names[defaultLocale] !== undefined, "required"),
});
export type TopicInput = z.input<typeof topicInput>;
