import type { targets } from "#db/schema/campaigns.ts";

/** Who is asked, what they did about it and when that was seen, with the source that says so. */
export type Target = Omit<typeof targets.$inferSelect, "id" | "campaignId" | "position">;
