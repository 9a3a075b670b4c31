import { expect, test } from "vitest";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { endAlarm } from "#domain/alarms/end.ts";
import { raiseAlarm } from "#domain/alarms/raise.ts";
import { startWatch } from "./watch.ts";

useTestDatabase();

test("the watch looks by itself until it is stopped", async () => {
  const { slug } = await insertTestCampaign();
  let tell = () => {};
  const raised = new Promise<void>((resolve) => (tell = resolve));
  const raise: typeof raiseAlarm = (...parameters) => raiseAlarm(...parameters).finally(tell);
  const watch = startWatch({ raiseAlarm: raise, endAlarm });
  const post = { slug, client: "tag", domain: "gmail.com", country: "GB", isSuspect: true };
  for (let index = 0; index < 200; index++) watch.note(post);
  watch.noteConfirmation(slug);
  await raised;
  watch.stop();
  expect(watch.isUnderAttack(slug)).toBe(true);
});
