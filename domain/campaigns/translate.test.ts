import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createCampaign } from "./create.ts";
import { findTranslation, getCampaign } from "./queries.ts";
import { translateCampaign } from "./translate.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-02T10:00:00Z");
const operator = { kind: "operator", at } as const;
const words = { title: "A river", summary: "Keep it clean.", addressees: "The city" };
let id: number;

beforeAll(async () => {
  const input = { slug: "river", originalLocale: "en", goal: 10, opensAt: at } as const;
  const created = await createCampaign(operator, input);
  if (created.outcome === "created") id = created.id;
});

test("says in a language what a campaign is about, and says it anew", async () => {
  const campaign = { id, originalLocale: "en" } as const;
  const before = await getPublicVersion();
  await translateCampaign(operator, id, { locale: "en", ...words });
  await translateCampaign(operator, id, { locale: "fr", ...words, title: "Un fleuve" });
  const again = { locale: "fr", ...words, title: " Une rivière " } as const;
  expect(await translateCampaign({ kind: "operator", at: later }, id, again)).toBe("translated");
  expect(await findTranslation(campaign, "fr")).toEqual({ ...again, title: "Une rivière" });
  expect(await findTranslation(campaign, "ru")).toEqual({ locale: "en", ...words });
  expect(await getCampaign(id)).toMatchObject({ updatedAt: later });
  expect(await getPublicVersion()).toBe(before + 3);
  const entries = await reader().select().from(audit).where(eq(audit.act, "campaign.translate"));
  expect(entries.map(({ detail }) => detail)).toEqual([
    { locale: "en" },
    { locale: "fr" },
    { locale: "fr" },
  ]);
});

test("an analyst may not", async () => {
  const organiserId = await insertTestOrganiser("analyst", id);
  const attempt = translateCampaign({ kind: "organiser", organiserId, at }, id, {
    locale: "es",
    ...words,
  });
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});

test("there is nothing to translate where no campaign is", async () => {
  const attempt = translateCampaign(operator, 999, { locale: "en", ...words });
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});
