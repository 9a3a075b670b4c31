import type { deliveries } from "#db/schema/campaigns.ts";

/** A dated hand-over. `count` is what was counted at the end of `cutoffOn`, a UTC day. */
export type Delivery = Omit<typeof deliveries.$inferSelect, "id" | "campaignId" | "recordedAt">;
