import { desc, eq } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { reviews } from "#db/schema/reviews.ts";
import { signatures } from "#db/schema/signatures.ts";
import { decideReview } from "#domain/reviews/decide.ts";
import { countFitting } from "#domain/reviews/queries.ts";
import { holdSignature } from "#domain/signatures/hold.ts";
import type { ConfirmedSignature } from "#domain/signatures/import.ts";
import { operator, type OpenCampaign } from "./campaign.ts";
import { countedSignatures } from "./signatures.ts";

/** Has somebody confirm in a campaign, and holds it; answers the signature's id. */
export async function heldSignature(
  campaign: OpenCampaign,
  details: Partial<ConfirmedSignature> = {},
): Promise<number> {
  await countedSignatures(campaign, 1, details);
  const [row] = await reader()
    .select({ id: signatures.id })
    .from(signatures)
    .where(eq(signatures.campaignId, campaign.id))
    .orderBy(desc(signatures.id))
    .limit(1);
  await holdSignature(operator(), row!.id);
  return row!.id;
}

/** A signature that is held, and a decision about all of them that waits; what addresses know them by. */
export async function moderationOf(
  campaign: OpenCampaign,
  organiserId: string,
): Promise<Record<string, string>> {
  const signature = await heldSignature(campaign);
  const filter = { state: "held" } as const;
  const actor = { kind: "organiser", organiserId, at: new Date() } as const;
  const seen = await countFitting(campaign.id, filter);
  await decideReview(actor, campaign.id, { filter, verdict: "release" }, seen);
  const [review] = await reader()
    .select({ id: reviews.id })
    .from(reviews)
    .where(eq(reviews.campaignId, campaign.id))
    .orderBy(desc(reviews.id))
    .limit(1);
  return {
    signature: String(signature),
    held: String(seen.found),
    review: String(review!.id),
  };
}
