import { beforeAll, expect, test } from "vitest";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { recordAnswer } from "#domain/answers/record.ts";
import { recordDelivery } from "#domain/deliveries/record.ts";
import { announceEvent } from "#domain/events/announce.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { setTargets } from "#domain/targets/set.ts";
import { listOfDay } from "./list-of-day.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-06T10:00:00Z") } as const;
const day = "2026-03-05";
beforeAll(async () => {
  const { id } = await insertTestCampaign({ slug: "ferry" });
  const asked = { status: "asked", statusOn: "2026-01-02" } as const;
  await setTargets(operator, id, [{ ...asked, kind: "state", name: "Norway", country: "NO" }]);
  const [state] = await listKeptTargets(id);
  const said = { answeredOn: day, text: "We will see.", sourceName: "A letter" };
  await recordAnswer(operator, id, { targetId: state!.id, ...said });
  const handed = { deliveredOn: day, cutoffOn: "2026-03-04", note: "In person." };
  await recordDelivery(operator, id, { ...handed, recipient: "The council", count: 5 });
  await recordDelivery(operator, id, { ...handed, recipient: "The king", count: 6 });
  const event = { heldOn: day, timeZone: "Europe/Oslo", place: "The quay", description: "x" };
  await announceEvent(operator, id, { ...event, title: "Vigil" });
});

test("a day has what campaigns handed over, were answered and met for, each with its address", async () => {
  const base = { slug: "ferry", locale: "en", country: null, count: null, text: null };
  const path = "/campaigns/ferry";
  const first = `${path}/deliveries/${day}`;
  const answer = { name: "Norway", country: "NO", text: "We will see." };
  expect(await listOfDay(day)).toEqual([
    { ...base, kind: "delivery", path: first, name: "The council", count: 5 },
    { ...base, kind: "delivery", path: `${first}-2`, name: "The king", count: 6 },
    { ...base, kind: "answer", path: `${path}/targets`, ...answer },
    { ...base, kind: "event", path: `${path}/events/1`, name: "Vigil", text: "The quay" },
  ]);
  expect(await listOfDay("2026-03-04")).toEqual([]);
});

test("a campaign that is not published is not heard of", async () => {
  const { id: draft } = await insertTestCampaign({ slug: "draft", publishedAt: null });
  const where = { timeZone: "Europe/Oslo", place: "The quay", description: "x" };
  await announceEvent(operator, draft, { title: "March", heldOn: "2026-03-09", ...where });
  expect(await listOfDay("2026-03-09")).toEqual([]);
});
