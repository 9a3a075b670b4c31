import { expect, test } from "vitest";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { NotFound } from "#platform/refusals.ts";
import { endAlarm } from "./end.ts";
import { listAlarms, listOpenAlarms } from "./queries.ts";
import { raiseAlarm } from "./raise.ts";

useTestDatabase();

const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
const alarm = (subject: string) => ({ kind: "country", subject, count: 5, total: 10 }) as const;

async function raise(slug: string | null, subject: string, at: Date): Promise<number> {
  const raised = await raiseAlarm({ kind: "system", at }, slug, alarm(subject));
  if (raised.outcome === "unknown campaign") throw new Error(raised.outcome);
  return raised.id;
}

test("an organiser is told what is open or ended within a day, of the campaign and of all of them", async () => {
  const own = await insertTestCampaign();
  const other = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("analyst", own.id);
  const past = await raise(own.slug, "VA", noon);
  await raise(own.slug, "NR", hours(1));
  await raise(null, "TV", hours(2));
  await raise(other.slug, "PW", hours(3));
  await endAlarm({ kind: "system", at: hours(4) }, past);

  const told = async (at: Date) =>
    (await listAlarms({ kind: "organiser", organiserId, at }, own.id)).map(
      ({ subject }) => subject,
    );
  expect(await told(hours(27))).toEqual(["TV", "NR", "VA"]);
  expect(await told(hours(28))).toEqual(["TV", "NR"]);
  const stranger = { kind: "organiser", organiserId, at: noon } as const;
  await expect(listAlarms(stranger, other.id)).rejects.toThrow(NotFound);
  const open = (await listOpenAlarms()).map(({ slug, subject }) => [slug, subject]);
  expect(open).toEqual([
    [own.slug, "NR"],
    [other.slug, "PW"],
  ]);
});
