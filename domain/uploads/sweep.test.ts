import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { importedItems, imports } from "#db/schema/imports.ts";
import { audit } from "#db/schema/machinery.ts";
import { uploads } from "#db/schema/uploads.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestUpload } from "#db/test-upload.ts";
import { transact } from "#db/transact.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { listUploads as listFiles, readUpload } from "#platform/uploads.ts";
import { addPaper } from "./add-paper.ts";
import { sweepUploads } from "./sweep.ts";
import { keptUnusedDays } from "./upload.ts";

useTestDatabase();

const system = { kind: "system", at: noon } as const;
const old = new Date(noon.getTime() - (keptUnusedDays + 1) * 86_400_000);

async function addOldPaper(): Promise<string> {
  const sent = Buffer.from("%PDF-1.7\n%%EOF");
  const added = await addPaper({ kind: "operator", at: old }, null, sent);
  if (added.outcome !== "added") throw new Error(added.problem);
  return added.upload.file;
}

test("only what is old and unused goes, and what a version shows never does", async () => {
  const [unused, shown] = [await addOldPaper(), await addOldPaper()];
  const recent = await insertTestUpload(noon);
  const imported = await insertTestUpload(old);
  await transact(async (tx) => {
    const run = { kind: "markdown", source: "blog", startedAt: old } as const;
    const [row] = await tx.insert(imports).values(run).returning({ id: imports.id });
    const item = { importId: row!.id, source: "blog", key: "a.jpg", uploadId: imported.id };
    await tx.insert(importedItems).values(item);
  });
  const said = { kind: "paper", publishedOn: "2026-03-01", locale: "en", byline: "Lena" } as const;
  const text = { title: "A paper", dek: "Short", body: "Long", topics: [], sources: [] };
  const paper = { file: `uploads/${shown}`, bytes: 14, locale: "en" as const };
  const article = { ...said, ...text, slug: "a-paper", campaignId: null, paper };
  await publishArticle({ kind: "operator", at: noon }, article);

  expect(await sweepUploads(system)).toBe(1);
  expect(readUpload(unused)).toBeUndefined();
  expect(listFiles()).toEqual([shown]);
  const left = await reader().select({ file: uploads.file }).from(uploads);
  const kept = [shown, recent.file, imported.file];
  expect(left.map(({ file }) => file).toSorted()).toEqual(kept.toSorted());
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "upload.sweep"));
  expect(entry).toMatchObject({ actor: "system", detail: { count: 1 } });
  expect(await sweepUploads(system)).toBe(0);
});

test("organisers may not sweep", async () => {
  const attempt = sweepUploads({ kind: "organiser", organiserId: "any", at: noon });
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
