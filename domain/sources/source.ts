import type { sources } from "#db/schema/sources.ts";

/** What an article cites. A source without a known address has none. */
export type Source = Pick<typeof sources.$inferSelect, "name" | "address" | "publishedOn">;
