import { desc } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { alarms } from "#db/schema/alarms.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { endAlarm } from "./end.ts";
import { raiseAlarm } from "./raise.ts";

useTestDatabase();

const attack = { kind: "attack", subject: "suspects", count: 90, total: 100 } as const;

test("an alarm ends once, and the history says so", async () => {
  const { id: campaignId, slug } = await insertTestCampaign();
  const raised = await raiseAlarm({ kind: "system", at: noon }, slug, attack);
  if (raised.outcome !== "raised") throw new Error(raised.outcome);
  const later = { kind: "system", at: new Date(noon.getTime() + 1000) } as const;
  expect(await endAlarm(later, raised.id)).toBe("ended");
  expect(await endAlarm(later, raised.id)).toBe("over");
  expect(await reader().select().from(alarms)).toMatchObject([{ endedAt: later.at }]);
  const [last] = await reader().select().from(audit).orderBy(desc(audit.id));
  const entry = { act: "alarm.end", campaignId, subjectId: String(raised.id) };
  expect(last).toMatchObject({ ...entry, detail: { kind: "attack" } });
});

test("nobody but the watch ends an alarm", async () => {
  await expect(endAlarm({ kind: "visitor", at: noon }, 1)).rejects.toThrow(NotAllowed);
});
