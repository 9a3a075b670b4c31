import { randomUUID } from "node:crypto";
import { importSignatures, type ConfirmedSignature } from "#domain/signatures/import.ts";
import { operator, type OpenCampaign } from "./campaign.ts";

/** Has so many people of a country confirmed in a campaign a while ago, without mails. */
export async function countedSignatures(
  campaign: OpenCampaign,
  count: number,
  details: Partial<ConfirmedSignature> = {},
): Promise<void> {
  const anHourAgo = new Date(Date.now() - 3_600_000);
  const signature: Omit<ConfirmedSignature, "email"> = {
    name: "Mei Tanaka",
    country: "JP",
    locale: "en",
    channel: "web",
    isNameShown: false,
    wantsUpdates: false,
    signedAt: anHourAgo,
    confirmedAt: anHourAgo,
    ...details,
  };
  const rows = Array.from({ length: count }, () => ({
    email: `counted-${randomUUID()}@example.org`,
    ...signature,
  }));
  await importSignatures(operator(), campaign.id, rows);
}
