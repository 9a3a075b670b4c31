import { eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { campaignPictures } from "#db/schema/pictures.ts";
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
