import { signatures } from "./schema/signatures.ts";
import type { TestCampaign } from "./test-campaign.ts";
import type { Tx } from "./transact.ts";

type SignatureRow = typeof signatures.$inferSelect;

/** Puts a waiting signature of a new mailbox into a transaction, without sealed fields and uncounted. */
export async function insertTestSignature(
  tx: Tx,
  { id, textIds }: TestCampaign,
  values: Partial<SignatureRow> = {},
): Promise<SignatureRow> {
  const [signature] = await tx
    .insert(signatures)
    .values({
      campaignId: id,
      textVersionId: textIds.en,
      addressHash: Buffer.from(crypto.randomUUID()),
      slot: 1,
      country: "FR",
      channel: "web",
      locale: "en",
      isNameShown: false,
      wantsUpdates: false,
      signedAt: new Date(0),
      ...values,
    })
    .returning();
  return signature!;
}
