import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { findPauseMessage } from "#domain/pauses/queries.ts";
import { isOpen } from "./campaign.ts";
import { pauseCampaign } from "./pause.ts";
import { getCampaign } from "./queries.ts";
import { resumeCampaign } from "./resume.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const message = { locale: "en", message: "Wait a little." } as const;

test("opens what was paused, and the message is gone", async () => {
  const { id } = await insertTestCampaign();
  await pauseCampaign(operator, id, [message]);
  const before = await getPublicVersion();
  expect(await resumeCampaign(operator, id)).toBe("resumed");
  const campaign = await getCampaign(id);
  expect(isOpen(campaign, noon)).toBe(true);
  expect(await findPauseMessage(campaign, "en")).toBeUndefined();
  expect(await getPublicVersion()).toBe(before + 1);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "campaign.resume"));
  expect(entry).toMatchObject({ at: noon, campaignId: id });
  expect(await resumeCampaign(operator, id)).toBe("notPaused");
});

test("an analyst may not", async () => {
  const { id } = await insertTestCampaign();
  await pauseCampaign(operator, id, [message]);
  const organiserId = await insertTestOrganiser("analyst", id);
  const attempt = resumeCampaign({ kind: "organiser", organiserId, at: noon }, id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
