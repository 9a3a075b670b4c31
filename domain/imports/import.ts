import type { imports } from "#db/schema/imports.ts";

/** A run of `npm run import`. Its number is what an operator undoes it by. */
export type Import = typeof imports.$inferSelect;

/** An import in the list, with how many articles and translations of it are here. */
export type ListedImport = Import & { articles: number };

/** Why undoing an import leaves an article where it is: it is no longer only what the import made. */
export type SparedReason = "edited" | "draft" | "noted" | "named by another article";
export type Spared = { address: string; reason: SparedReason };

/** The key of a translation among the things of a source; every other key of an article is the article's own. */
export const translationKey = (key: string) => `translation:${key}`;
export const isTranslationKey = (key: string) => key.startsWith("translation:");
