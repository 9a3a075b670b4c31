import { expect, test } from "vitest";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { insertTestUpload } from "#db/test-upload.ts";
import { findUploadByPath, listUploads, mapPictures } from "./queries.ts";
import { uploadsPerPage } from "./upload.ts";

useTestDatabase();

test("a campaign's library is paged, newest first, for its editors alone", async () => {
  const { id: campaignId } = await insertTestCampaign();
  const library = { campaignId, kind: "picture" } as const;
  const organiserId = await insertTestOrganiser("editor", campaignId);
  const editor = { kind: "organiser", organiserId, at: noon } as const;
  const ids: number[] = [];
  for (let count = 0; count <= uploadsPerPage; count++)
    ids.unshift((await insertTestUpload(noon, campaignId)).id);
  await insertTestUpload(noon);
  const { uploads, next } = await listUploads(editor, library);
  expect(uploads.map(({ id }) => id)).toEqual(ids.slice(0, -1));
  const rest = await listUploads(editor, library, next);
  expect([rest.uploads.map(({ id }) => id), rest.next]).toEqual([ids.slice(-1), undefined]);
  expect((await listUploads(editor, { ...library, kind: "paper" })).uploads).toEqual([]);
  const above = listUploads(editor, { ...library, campaignId: null });
  await expect(above).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});

test("one is found by the path that articles name, or by its key in a body", async () => {
  const { id, key, file } = await insertTestUpload(noon);
  expect(await findUploadByPath(`uploads/${file}`)).toMatchObject({ id });
  expect(await findUploadByPath(file)).toBeUndefined();
  const known = await mapPictures([key, key, "0".repeat(32), "%"]);
  expect([...known].map(([name, upload]) => [name, upload.id])).toEqual([[key, id]]);
});
