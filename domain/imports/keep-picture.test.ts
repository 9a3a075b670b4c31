import { eq } from "drizzle-orm";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { uploads } from "#db/schema/uploads.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestImport } from "#db/test-import.ts";
import { environment } from "#platform/env.ts";
import { keepPicture } from "./keep-picture.ts";
import { findImported } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const words = { alt: "", credit: "Lena Berg", campaignId: null };
const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: "navy" } })
  .png()
  .toBuffer();
const files = () => readdirSync(join(environment().dataDir, "uploads"));

test("a picture is written anew, and found again by its key", async () => {
  const { id, source, origin } = await insertTestImport();
  const outcome = await keepPicture(operator, origin("picture:2003/a.png"), png, words);
  if (outcome.outcome !== "kept") throw new Error(outcome.outcome);
  const { picture } = outcome;
  expect(picture).toMatchObject({ width: 30, height: 20 });
  expect(files()).toContain(picture.file);
  expect(await findImported(source, "picture:2003/a.png")).toMatchObject(picture);
  const [row] = await reader().select().from(uploads);
  expect(row).toMatchObject({ ...picture, ...words, kind: "picture", uploadedBy: null });
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "import.picture"));
  expect(entry).toMatchObject({ at, detail: { number: String(id) } });
});

test("what is no picture is refused, and a key taken twice leaves no file behind", async () => {
  const { source, origin } = await insertTestImport();
  const refused = await keepPicture(operator, origin("a"), Buffer.from("<svg/>"), words);
  expect(refused).toEqual({ outcome: "refused", problem: "kind" });
  expect(await findImported(source, "a")).toBeUndefined();
  await keepPicture(operator, origin("b"), png, words);
  const before = files();
  await expect(keepPicture(operator, origin("b"), png, words)).rejects.toThrow("another import");
  expect(files()).toEqual(before);
});

test("visitors may not, and nothing is decoded for them", async () => {
  const { origin } = await insertTestImport();
  const attempt = keepPicture({ kind: "visitor", at }, origin("a"), png, words);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
