import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { insertTestUpload } from "#db/test-upload.ts";
import { describeUpload } from "./describe.ts";
import { getUpload } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const words = { alt: "A ferry at its pier", credit: "Lena Berg", focalX: "30", focalY: 70 };

test("its words and the point that stays in sight are kept", async () => {
  const campaign = await insertTestCampaign();
  const { id } = await insertTestUpload(noon, campaign.id);
  expect(await describeUpload(operator, campaign.id, id, words)).toBe("described");
  const library = { campaignId: campaign.id, kind: "picture" } as const;
  expect(await getUpload(operator, library, id)).toMatchObject({ ...words, focalX: 30 });
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "picture.describe"));
  expect(entry).toMatchObject({ at: noon, campaignId: campaign.id, subjectId: String(id) });
});

test("without words, or with a point outside, nothing is kept", async () => {
  const { id } = await insertTestUpload(noon);
  for (const wrong of [{ alt: " " }, { credit: "" }, { focalX: 101 }, { focalY: "left" }]) {
    const attempt = describeUpload(operator, null, id, { ...words, ...wrong });
    await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "ZodError" }));
  }
  const library = { campaignId: null, kind: "picture" } as const;
  expect(await getUpload(operator, library, id)).toMatchObject({ alt: "" });
});

test("a picture of another campaign, or of the installation, is not there", async () => {
  const [one, other] = [await insertTestCampaign(), await insertTestCampaign()];
  const organiserId = await insertTestOrganiser("editor", one.id);
  const editor = { kind: "organiser", organiserId, at: noon } as const;
  for (const of of [other.id, null]) {
    const { id } = await insertTestUpload(noon, of);
    for (const asked of [of, one.id]) {
      const attempt = describeUpload(editor, asked, id, words);
      await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
    }
  }
});
