import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { listUploads as listFiles, readUpload } from "#platform/uploads.ts";
import { addPaper } from "./add-paper.ts";
import { paperMaxBytes } from "./upload.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const pdf = Buffer.from("%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n");

test("a PDF is stored as it came, under a name that says nothing", async () => {
  const { id } = await insertTestCampaign();
  const added = await addPaper(operator, id, pdf);
  if (added.outcome !== "added") throw new Error(added.problem);
  const { upload } = added;
  expect(upload).toMatchObject({ kind: "paper", campaignId: id, bytes: pdf.length, width: null });
  expect(readUpload(upload.file)).toEqual({ type: "application/pdf", bytes: pdf });
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "paper.add"));
  expect(entry).toMatchObject({ at: noon, campaignId: id, detail: { bytes: pdf.length } });
});

test.each([
  ["nothing", Buffer.alloc(0), "missing"],
  ["a page that calls itself a PDF", Buffer.from("<html>%PDF-1.7 %%EOF"), "kind"],
  ["a PDF without its end", pdf.subarray(0, 20), "broken"],
  ["more than 20 MB", Buffer.concat([pdf], paperMaxBytes + 1), "tooHeavy"],
])("%s is refused, and nothing is stored", async (_, sent, problem) => {
  const before = listFiles();
  expect(await addPaper(operator, null, sent)).toEqual({ outcome: "refused", problem });
  expect(listFiles()).toEqual(before);
});

test("who may not write the news finds nothing", async () => {
  const { id } = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("moderator", id);
  const attempt = addPaper({ kind: "organiser", organiserId, at: noon }, id, pdf);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});
