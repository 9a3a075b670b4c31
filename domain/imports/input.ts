import { z } from "zod";
import { importKinds } from "#db/schema/imports.ts";
import { line, locale, longMarkdown } from "#platform/fields.ts";

/** A run: what kind of thing it reads, and which site or folder. */
export const importInput = z.object({ kind: z.enum(importKinds), source: line(500) });
export type ImportInput = z.input<typeof importInput>;

/** An article in another language, as an import finds it. */
export const translationInput = z.object({
  locale,
  title: line(200),
  dek: line(500),
  body: longMarkdown,
});
export type TranslationInput = z.input<typeof translationInput>;
