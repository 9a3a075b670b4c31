import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { uploads } from "#db/schema/uploads.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { listUploads as listFiles } from "#platform/uploads.ts";
import { addPicture } from "./add-picture.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const png = await sharp({ create: { width: 500, height: 300, channels: 3, background: "navy" } })
  .png()
  .toBuffer();

test("a picture lies there in each size and format, under names that say nothing", async () => {
  const { id } = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("editor", id);
  const editor = { kind: "organiser", organiserId, at: noon } as const;
  const added = await addPicture(editor, id, png);
  if (added.outcome !== "added") throw new Error(added.problem);
  const { upload } = added;
  expect(upload).toMatchObject({ kind: "picture", campaignId: id, width: 500, sizes: [480, 500] });
  expect(upload).toMatchObject({ alt: "", credit: "", focalX: 50, uploadedBy: organiserId });
  const [key] = upload.file.split("-");
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  const files = listFiles().filter((name) => name.startsWith(key!));
  const endings = ["480.avif", "480.jpg", "480.webp", "500.avif", "500.jpg", "500.webp"];
  expect(files).toEqual(endings.map((ending) => `${key}-${ending}`));
  const isAct = and(eq(audit.act, "picture.add"), eq(audit.campaignId, id));
  const [entry] = await reader().select().from(audit).where(isAct);
  expect(entry).toMatchObject({ at: noon, organiserId, subjectId: String(upload.id) });
});

test("what is no picture is refused, and nothing is stored", async () => {
  const before = listFiles();
  const svg = Buffer.from("<svg/>");
  expect(await addPicture(operator, null, svg)).toEqual({ outcome: "refused", problem: "kind" });
  expect(listFiles()).toEqual(before);
});

test("who may not write the news finds nothing, and nothing of theirs is looked at", async () => {
  const { id } = await insertTestCampaign();
  for (const [role, of] of [
    ["analyst", id],
    ["moderator", id],
    ["editor", id],
  ] as const) {
    const organiserId = await insertTestOrganiser(role, of);
    const actor = { kind: "organiser", organiserId, at: noon } as const;
    const campaignId = role === "editor" ? null : id;
    const attempt = addPicture(actor, campaignId, Buffer.from("nothing"));
    await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
  }
});

test("when it cannot be recorded, its files do not stay", async () => {
  const before = listFiles();
  await expect(addPicture(operator, 4711, png)).rejects.toThrow();
  expect(listFiles()).toEqual(before);
  await transact(async (tx) => {
    expect(await tx.select().from(uploads).where(eq(uploads.campaignId, 4711))).toEqual([]);
  });
});
