import { reviews } from "./schema/reviews.ts";
import { noon } from "./test-campaign.ts";
import { transact } from "./transact.ts";

type ReviewValues = Partial<typeof reviews.$inferInsert>;

/** A decision about every held signature of a campaign that waits for its time; answers the id. */
export async function insertTestReview(
  campaignId: number,
  organiserId: string,
  values: ReviewValues = {},
): Promise<number> {
  return transact(async (tx) => {
    const about = { verdict: "release", state: "held", lastId: 9, found: 2 } as const;
    const when = { decidedAt: noon, dueAt: new Date(noon.getTime() + 600_000) };
    const row = { campaignId, organiserId, ...about, ...when, ...values };
    const [review] = await tx.insert(reviews).values(row).returning({ id: reviews.id });
    return review!.id;
  });
}
