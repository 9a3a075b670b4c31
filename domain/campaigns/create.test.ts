import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createCampaign } from "./create.ts";
import { findCampaignBySlug, findPublishedCampaign, listPublishedCampaigns } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const input = { slug: "clean-river", originalLocale: "fr", goal: 500, opensAt: at } as const;

test("an editor of the installation begins a draft that nobody else sees", async () => {
  const organiserId = await insertTestOrganiser("editor", null);
  const actor = { kind: "organiser", organiserId, at } as const;
  const outcome = await createCampaign(actor, input);
  const campaign = await findCampaignBySlug("clean-river");
  expect(outcome).toEqual({ outcome: "created", id: campaign!.id });
  expect(campaign).toMatchObject({ goal: 500, publishedAt: null, closesAt: null, createdAt: at });
  expect(await findPublishedCampaign("clean-river", "fr")).toBeUndefined();
  expect(await listPublishedCampaigns("fr")).toEqual([]);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "campaign.create"));
  expect(entry).toMatchObject({ at, organiserId, campaignId: campaign!.id });
});

test("an address that another campaign has is taken", async () => {
  const actor = { kind: "operator", at } as const;
  await createCampaign(actor, { ...input, slug: "clean-air" });
  expect(await createCampaign(actor, { ...input, slug: "clean-air" })).toEqual({
    outcome: "taken",
  });
});

test("visitors, the system and organisers of other campaigns may not", async () => {
  const { id } = (await createCampaign({ kind: "demo", at }, { ...input, slug: "mine" })) as {
    id: number;
  };
  const organiserId = await insertTestOrganiser("owner", id);
  const actors = [
    { kind: "visitor", at },
    { kind: "system", at },
    { kind: "organiser", organiserId, at },
  ] as const;
  for (const actor of actors) {
    const attempt = createCampaign(actor, { ...input, slug: "not-mine" });
    await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  }
  expect(await findCampaignBySlug("not-mine")).toBeUndefined();
});
