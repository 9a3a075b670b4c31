import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { archiveCampaign } from "./archive.ts";
import { stateOf } from "./campaign.ts";
import { closeCampaign } from "./close.ts";
import { findPublishedCampaign, getCampaign } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;

test("puts a closed campaign away; its page stays", async () => {
  const { id, slug } = await insertTestCampaign();
  await closeCampaign(operator, id);
  const before = await getPublicVersion();
  expect(await archiveCampaign(operator, id)).toBe("archived");
  expect(stateOf(await getCampaign(id), noon)).toBe("archived");
  expect(await findPublishedCampaign(slug, "en")).toMatchObject({ archivedAt: noon });
  expect(await getPublicVersion()).toBe(before + 1);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "campaign.archive"));
  expect(entry).toMatchObject({ at: noon, campaignId: id });
  expect(await archiveCampaign(operator, id)).toBe("notClosed");
  expect(await closeCampaign(operator, id)).toBe("alreadyClosed");
});

test("what can still be signed is not put away", async () => {
  const { id } = await insertTestCampaign();
  expect(await archiveCampaign(operator, id)).toBe("notClosed");
});

test("a moderator may not", async () => {
  const { id } = await insertTestCampaign({ closesAt: noon });
  const organiserId = await insertTestOrganiser("moderator", id);
  const attempt = archiveCampaign({ kind: "organiser", organiserId, at: noon }, id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
