import { eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { campaignPictures } from "#db/schema/pictures.ts";
import type { Campaign } from "#domain/campaigns/campaign.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { defaultLocale, type Locale } from "#platform/locales.ts";
import { uploadPath } from "#platform/uploads.ts";
import type { CampaignPicture } from "./picture.ts";

const selectPicture = prepared((db) =>
  db
    .select({
      file: campaignPictures.file,
      width: campaignPictures.width,
      height: campaignPictures.height,
      alt: campaignPictures.alt,
      credit: campaignPictures.credit,
    })
    .from(campaignPictures)
    .where(eq(campaignPictures.campaignId, placeholder("campaignId")))
    .prepare(),
);

/** The picture of a campaign, if it has one. */
export async function findPicture(
  campaignId: number,
  db: Db = reader(),
): Promise<CampaignPicture | undefined> {
  const [row] = await selectPicture(db).execute({ campaignId });
  return row;
}

/** The picture of a campaign as programs read it: with its address, and the language of its words. */
export async function findPublicPicture({
  id,
  originalLocale,
}: Pick<Campaign, "id" | "originalLocale">): Promise<
  (Omit<CampaignPicture, "file"> & { address: string; language: Locale }) | null
> {
  const picture = await findPicture(id);
  if (!picture) return null;
  const { file, ...shown } = picture;
  const address = absoluteAddress(defaultLocale, uploadPath(file));
  return { address, language: originalLocale, ...shown };
}
