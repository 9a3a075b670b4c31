import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { closeCampaign } from "./close.ts";
import { createCampaign } from "./create.ts";
import { publishText } from "./publish-text.ts";
import { publishCampaign } from "./publish.ts";
import { getCampaign } from "./queries.ts";
import { translateCampaign } from "./translate.ts";
import { writeText } from "./write-text.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-04-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
let made = 0;
let id: number;

beforeEach(async () => {
  const slug = `river-${++made}`;
  const input = { slug, originalLocale: "en", goal: 10, opensAt: at } as const;
  const created = await createCampaign(operator, input);
  if (created.outcome === "created") id = created.id;
  const words = { title: "A river", summary: "Keep it clean.", addressees: "The city" };
  await translateCampaign(operator, id, { locale: "en", ...words });
  const text = await writeText(operator, id, { locale: "en", body: "We ask." });
  await publishText(operator, text.id);
  await publishCampaign(operator, id);
});

test("ends a campaign now, for good", async () => {
  expect(await closeCampaign(operator, id)).toBe("closed");
  expect(await getCampaign(id)).toMatchObject({ closesAt: at });
  expect(await closeCampaign({ kind: "operator", at: later }, id, later)).toBe("alreadyClosed");
  expect(await getCampaign(id)).toMatchObject({ closesAt: at });
  const entries = await reader().select().from(audit).where(eq(audit.act, "campaign.close"));
  expect(entries).toMatchObject([{ campaignId: id, detail: { closesAt: at.toISOString() } }]);
});

test("plans an end, and another while it is still open", async () => {
  const latest = new Date("2026-05-01T10:00:00Z");
  expect(await closeCampaign(operator, id, later)).toBe("closed");
  expect(await closeCampaign(operator, id, latest)).toBe("closed");
  expect(await getCampaign(id)).toMatchObject({ closesAt: latest });
});

test("ends nothing in the past", async () => {
  expect(await closeCampaign(operator, id, new Date("2026-02-01T10:00:00Z"))).toBe("past");
  expect(await getCampaign(id)).toMatchObject({ closesAt: null });
});

test("a moderator may not", async () => {
  const organiserId = await insertTestOrganiser("moderator", id);
  const attempt = closeCampaign({ kind: "organiser", organiserId, at }, id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
