import { campaignPictures } from "#db/schema/pictures.ts";
import { ada, insertTestCampaign, noon } from "#db/test-campaign.ts";
import { transact } from "#db/transact.ts";
import { pauseCampaign } from "#domain/campaigns/pause.ts";
import { recordDelivery } from "#domain/deliveries/record.ts";
import { importSignatures } from "#domain/signatures/import.ts";
import { removeSignature } from "#domain/signatures/remove.ts";

/** A campaign in English and French with signatures, one of them removed, a hand-over of some, a picture, and a pause. */
export async function makeSignedCampaign(): Promise<void> {
  const day = (number: number) => new Date(noon.getTime() + number * 86_400_000);
  const operator = { kind: "operator", at: day(2) } as const;
  const { id } = await insertTestCampaign({ slug: "ferry" });
  const rows = Array.from({ length: 7 }, (_, at) => {
    const country = at === 0 ? "NO" : "SE";
    return { ...ada, country, name: `Ada ${at}`, email: `ada${at}@example.org` };
  });
  await importSignatures(operator, id, rows);
  await removeSignature(operator, 1, "duplicate");
  await recordDelivery(operator, id, {
    deliveredOn: "2026-03-05",
    cutoffOn: "2026-03-05",
    recipient: "The harbour council",
    place: "Oslo",
    deliveredBy: "Ada",
    note: "In person.",
  });
  const picture = { file: "a.webp", width: 4, height: 3, alt: "A ferry", credit: "Ada" };
  await transact((tx) =>
    tx.insert(campaignPictures).values({ campaignId: id, ...picture, uploadedAt: operator.at }),
  );
  await pauseCampaign(operator, id, [{ locale: "en", message: "We check the text." }]);
}
