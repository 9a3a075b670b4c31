import { eq } from "drizzle-orm";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { environment } from "#platform/env.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { choosePicture } from "./choose.ts";
import { findPicture } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const words = { alt: "A ferry at its pier", credit: "Photo: Lena Berg" };
const none = fingerprint(null);
const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: "navy" } })
  .png()
  .toBuffer();
const uploads = () => readdirSync(join(environment().dataDir, "uploads"));

test("is stored under a name that says nothing, and the one before it goes", async () => {
  const { id } = await insertTestCampaign();
  const before = await getPublicVersion();
  const first = await choosePicture(operator, id, png, words, none);
  const chosen = (await findPicture(id))!;
  expect(first).toEqual({ outcome: "chosen", picture: chosen });
  expect(chosen).toMatchObject({ width: 30, height: 20, ...words });
  expect(chosen.file).toMatch(/^[0-9a-f]{32}\.jpg$/);
  expect(await getPublicVersion()).toBe(before + 1);
  await choosePicture(operator, id, png, words, fingerprint(chosen));
  const { file } = (await findPicture(id))!;
  expect(uploads()).toContain(file);
  expect(uploads()).not.toContain(chosen.file);
  const entries = await reader().select().from(audit).where(eq(audit.act, "picture.choose"));
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({ at: noon, campaignId: id, detail: { isNew: true } });
});

test("its words can be said anew without sending it again", async () => {
  const { id } = await insertTestCampaign();
  await choosePicture(operator, id, png, words, none);
  const chosen = (await findPicture(id))!;
  const changed = { ...words, alt: "The last ferry" };
  await choosePicture(operator, id, undefined, changed, fingerprint(chosen));
  expect(await findPicture(id)).toEqual({ ...chosen, ...changed });
});

test("who comes second is shown the one that is there, and leaves no file behind", async () => {
  const { id } = await insertTestCampaign();
  await choosePicture(operator, id, png, words, none);
  const picture = await findPicture(id);
  const before = uploads();
  expect(await choosePicture(operator, id, png, words, none)).toEqual({
    outcome: "changed",
    picture,
  });
  expect(uploads()).toEqual(before);
});

test("what is no picture, or has no words, is refused and nothing is stored", async () => {
  const { id } = await insertTestCampaign();
  const before = uploads();
  const svg = Buffer.from("<svg/>");
  expect(await choosePicture(operator, id, svg, words, none)).toEqual({
    outcome: "refused",
    problem: "kind",
  });
  expect(await choosePicture(operator, id, undefined, words, none)).toEqual({
    outcome: "refused",
    problem: "missing",
  });
  const silent = choosePicture(operator, id, png, { ...words, alt: "" }, none);
  await expect(silent).rejects.toThrow("required");
  expect(await findPicture(id)).toBeUndefined();
  expect(uploads()).toEqual(before);
});

test("an analyst may not, and nothing is decoded for them", async () => {
  const { id } = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("analyst", id);
  const attempt = choosePicture({ kind: "organiser", organiserId, at: noon }, id, png, words, none);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
