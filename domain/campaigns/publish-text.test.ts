import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { textVersions } from "#db/schema/campaigns.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { createCampaign } from "./create.ts";
import { publishText } from "./publish-text.ts";
import { findCurrentText } from "./queries.ts";
import { writeText } from "./write-text.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
let campaignId: number;

beforeAll(async () => {
  const input = { slug: "river", originalLocale: "en", goal: 10, opensAt: at } as const;
  const created = await createCampaign(operator, input);
  if (created.outcome === "created") campaignId = created.id;
});

test("a published text is shown, and nobody changes it any more", async () => {
  const { id } = await writeText(operator, campaignId, { locale: "en", body: "We ask." });
  expect(await findCurrentText(campaignId, "en")).toBeUndefined();
  const before = await getPublicVersion();
  expect(await publishText(operator, id)).toBe("published");
  expect(await publishText(operator, id)).toBe("unchanged");
  expect(await findCurrentText(campaignId, "en")).toMatchObject({ id, publishedAt: at });
  expect(await getPublicVersion()).toBe(before + 1);
  const entries = await reader().select().from(audit).where(eq(audit.act, "text.publish"));
  expect(entries).toMatchObject([{ campaignId, subjectId: String(id) }]);
  const change = transact(async (tx) => {
    await tx.update(textVersions).set({ body: "We obey." }).where(eq(textVersions.id, id));
  });
  await expect(change).rejects.toThrow();
  const removal = transact(async (tx) => void (await tx.delete(textVersions)));
  await expect(removal).rejects.toThrow();
});

test("a moderator may not, and no text is not found", async () => {
  const { id } = await writeText(operator, campaignId, { locale: "fr", body: "Nous demandons." });
  const organiserId = await insertTestOrganiser("moderator", campaignId);
  const attempt = publishText({ kind: "organiser", organiserId, at }, id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  expect(await findCurrentText(campaignId, "fr")).toBeUndefined();
  const missing = publishText(operator, 999);
  await expect(missing).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});
