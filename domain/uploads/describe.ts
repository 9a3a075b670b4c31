import { eq } from "drizzle-orm";
import { uploads } from "#db/schema/uploads.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { pictureWordsInput, type PictureWordsInput } from "./input.ts";
import { getUpload } from "./queries.ts";

/**
 * Says what is seen on a picture, whose it is, and which point of it always stays in sight. Articles that show it
 * already keep what they say. Throws `NotFound`, and a `ZodError` on what a form should have refused.
 */
export async function describeUpload(
  actor: Actor,
  campaignId: number | null,
  id: number,
  input: PictureWordsInput,
): Promise<"described"> {
  const words = pictureWordsInput.parse(input);
  return transact(async (tx): Promise<"described"> => {
    await getUpload(actor, { campaignId, kind: "picture" }, id, tx);
    await tx.update(uploads).set(words).where(eq(uploads.id, id));
    await recordAudit(tx, actor, "picture.describe", { campaignId: campaignId ?? undefined, id });
    return "described";
  });
}
