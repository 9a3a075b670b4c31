import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { readUpload } from "#platform/uploads.ts";
import { choosePicture } from "./choose.ts";
import { dropPicture } from "./drop.ts";
import { findPicture } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const webp = await sharp({ create: { width: 9, height: 9, channels: 3, background: "navy" } })
  .webp()
  .toBuffer();

test("takes a picture away, its file too", async () => {
  const { id } = await insertTestCampaign();
  await choosePicture(operator, id, webp, { alt: "A pier", credit: "Lena" }, fingerprint(null));
  const { file } = (await findPicture(id))!;
  expect(readUpload(file)).toMatchObject({ type: "image/jpeg" });
  const before = await getPublicVersion();
  expect(await dropPicture(operator, id)).toBe("dropped");
  expect(await findPicture(id)).toBeUndefined();
  expect(readUpload(file)).toBeUndefined();
  expect(await getPublicVersion()).toBe(before + 1);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "picture.drop"));
  expect(entry).toMatchObject({ at: noon, campaignId: id });
  expect(await dropPicture(operator, id)).toBe("none");
});

test("a moderator may not", async () => {
  const { id } = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("moderator", id);
  const attempt = dropPicture({ kind: "organiser", organiserId, at: noon }, id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
