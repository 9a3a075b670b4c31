import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { isOpen } from "./campaign.ts";
import { getCampaign } from "./queries.ts";
import { reopenCampaign } from "./reopen.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const inAMonth = new Date("2026-04-04T12:00:00Z");
const closed = { closesAt: new Date("2026-03-01T00:00:00Z"), pausedAt: new Date("2026-02-01") };

test("opens a closed campaign until an instant or without an end, and it is not paused any more", async () => {
  const { id } = await insertTestCampaign(closed);
  const before = await getPublicVersion();
  expect(await reopenCampaign(operator, id, inAMonth)).toBe("reopened");
  const campaign = await getCampaign(id);
  expect(campaign).toMatchObject({ closesAt: inAMonth, pausedAt: null });
  expect(isOpen(campaign, noon)).toBe(true);
  expect(await getPublicVersion()).toBe(before + 1);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "campaign.reopen"));
  expect(entry).toMatchObject({ campaignId: id, detail: { closesAt: inAMonth.toISOString() } });
  const { id: other } = await insertTestCampaign(closed);
  expect(await reopenCampaign(operator, other, null)).toBe("reopened");
  expect((await getCampaign(other)).closesAt).toBeNull();
});

test("what is open, archived, or would be over at once is not reopened", async () => {
  const { id: open } = await insertTestCampaign();
  expect(await reopenCampaign(operator, open, null)).toBe("notClosed");
  const { id: archived } = await insertTestCampaign({ ...closed, archivedAt: noon });
  expect(await reopenCampaign(operator, archived, null)).toBe("notClosed");
  const { id } = await insertTestCampaign(closed);
  expect(await reopenCampaign(operator, id, noon)).toBe("past");
});

test("once the purge may have begun, nobody can be told from themselves: it stays closed", async () => {
  const { id } = await insertTestCampaign({ closesAt: new Date("2025-09-04T12:00:00Z") });
  expect(await reopenCampaign(operator, id, null)).toBe("purged");
  const { id: justInTime } = await insertTestCampaign({
    closesAt: new Date("2025-09-04T12:00:01Z"),
  });
  expect(await reopenCampaign(operator, justInTime, null)).toBe("reopened");
});

test("a moderator may not", async () => {
  const { id } = await insertTestCampaign(closed);
  const organiserId = await insertTestOrganiser("moderator", id);
  const attempt = reopenCampaign({ kind: "organiser", organiserId, at: noon }, id, null);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
