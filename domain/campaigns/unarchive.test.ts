import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { stateOf } from "./campaign.ts";
import { getCampaign } from "./queries.ts";
import { unarchiveCampaign } from "./unarchive.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const archived = { closesAt: noon, archivedAt: noon };

test("brings an archived campaign back, closed as it was", async () => {
  const { id } = await insertTestCampaign(archived);
  const before = await getPublicVersion();
  expect(await unarchiveCampaign(operator, id)).toBe("unarchived");
  expect(stateOf(await getCampaign(id), noon)).toBe("closed");
  expect(await getPublicVersion()).toBe(before + 1);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "campaign.unarchive"));
  expect(entry).toMatchObject({ at: noon, campaignId: id });
  expect(await unarchiveCampaign(operator, id)).toBe("notArchived");
});

test("an analyst may not", async () => {
  const { id } = await insertTestCampaign(archived);
  const organiserId = await insertTestOrganiser("analyst", id);
  const attempt = unarchiveCampaign({ kind: "organiser", organiserId, at: noon }, id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
