import type { campaignPictures } from "#db/schema/pictures.ts";

/** A campaign's picture. `alt` says what is seen, `credit` whose it is, both in the original language. */
export type CampaignPicture = Omit<
  typeof campaignPictures.$inferSelect,
  "campaignId" | "uploadedAt"
>;
