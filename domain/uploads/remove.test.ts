import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import type { ArticleContent } from "#db/schema/article-versions.ts";
import { drafts } from "#db/schema/drafts.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { insertTestUpload } from "#db/test-upload.ts";
import { transact } from "#db/transact.ts";
import { readUpload } from "#platform/uploads.ts";
import { addPaper } from "./add-paper.ts";
import { removeUpload } from "./remove.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const pictures = { campaignId: null, kind: "picture" } as const;

test("what nothing uses is taken away, its file too", async () => {
  const { id: campaignId } = await insertTestCampaign();
  const added = await addPaper(operator, campaignId, Buffer.from("%PDF-1.7\n%%EOF"));
  if (added.outcome !== "added") throw new Error(added.problem);
  const { id, file } = added.upload;
  const library = { campaignId, kind: "paper" } as const;
  expect(await removeUpload(operator, library, id)).toBe("removed");
  expect(readUpload(file)).toBeUndefined();
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "upload.remove"));
  expect(entry).toMatchObject({ at: noon, campaignId, subjectId: String(id) });
  const again = removeUpload(operator, library, id);
  await expect(again).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});

test("what somebody's draft shows stays", async () => {
  const { id, key } = await insertTestUpload(noon);
  await transact(async (tx) => {
    const content = { body: `![](upload:${key})` } as ArticleContent;
    await tx.insert(drafts).values({ locale: "en", content, createdAt: noon, editedAt: noon });
  });
  expect(await removeUpload(operator, pictures, id)).toBe("used");
});

test("an analyst finds nothing to remove", async () => {
  const { id } = await insertTestUpload(noon);
  const organiserId = await insertTestOrganiser("analyst", null);
  const attempt = removeUpload({ kind: "organiser", organiserId, at: noon }, pictures, id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});
