import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { listMilestones } from "#domain/milestones/queries.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { termsOf } from "./campaign.ts";
import { getCampaign } from "./queries.ts";
import { setTerms } from "./set-terms.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const opensAt = new Date("2026-01-01T00:00:00Z");
const later = new Date("2026-06-01T16:00:00Z");

async function read(id: number) {
  return termsOf(
    await getCampaign(id),
    (await listMilestones(id)).map(({ goal }) => goal),
  );
}

test("of a draft everything can be set, and set anew", async () => {
  const { id } = await insertTestCampaign({ publishedAt: null });
  const given = {
    slug: "clean-river",
    goal: 500,
    milestones: [1000, 5000],
    opensAt,
    closesAt: later,
    timeZone: "Europe/Paris",
  };
  const before = await getPublicVersion();
  expect(await setTerms(operator, id, given)).toEqual({ outcome: "set" });
  expect(await read(id)).toEqual(given);
  expect(await setTerms(operator, id, given)).toEqual({ outcome: "unchanged" });
  expect(await getPublicVersion()).toBe(before + 1);
  const fewer = { ...given, goal: 400, milestones: [700] };
  expect(await setTerms(operator, id, fewer)).toEqual({ outcome: "set" });
  expect(await read(id)).toEqual(fewer);
  const entries = await reader()
    .select()
    .from(audit)
    .where(eq(audit.act, "campaign.set-terms"))
    .orderBy(desc(audit.id));
  expect(entries[1]).toMatchObject({
    at: noon,
    campaignId: id,
    detail: { goal: 500, milestones: "1000 5000", closesAt: later.toISOString() },
  });
});

test("a published campaign keeps its word; further goals and another end are declared", async () => {
  const { id, slug } = await insertTestCampaign();
  const terms = { ...(await read(id)), slug };
  const refused = (field: string, code: string) => ({ outcome: "refused", field, code });
  const set = (change: object) => setTerms(operator, id, { ...terms, ...change });
  expect(await set({ slug: "another" })).toEqual(refused("slug", "fixed"));
  expect(await set({ goal: 50 })).toEqual(refused("goal", "fixed"));
  expect(await set({ opensAt: later })).toEqual(refused("opensAt", "fixed"));
  expect(await set({ closesAt: new Date(noon.getTime() - 1) })).toEqual(
    refused("closesAt", "past"),
  );
  expect(await set({ milestones: [200], closesAt: later })).toEqual({ outcome: "set" });
  expect(await set({ milestones: [300], closesAt: later })).toEqual(refused("milestones", "fixed"));
  expect(await set({ milestones: [], closesAt: later })).toEqual(refused("milestones", "fixed"));
  expect(await set({ milestones: [200, 400], closesAt: later })).toEqual({ outcome: "set" });
  expect(await listMilestones(id)).toEqual([
    { goal: 200, declaredAt: noon },
    { goal: 400, declaredAt: noon },
  ]);
});

test("what is scheduled may open at another time; the end of what is closed stays", async () => {
  const { id } = await insertTestCampaign({ opensAt: later });
  const terms = await read(id);
  expect(await setTerms(operator, id, { ...terms, opensAt: noon })).toEqual({ outcome: "set" });
  const { id: closed } = await insertTestCampaign({ closesAt: noon });
  const change = { ...(await read(closed)), closesAt: later };
  expect(await setTerms(operator, closed, change)).toMatchObject({
    field: "closesAt",
    code: "fixed",
  });
});

test("an address that another campaign has is taken", async () => {
  const { slug } = await insertTestCampaign();
  const { id } = await insertTestCampaign({ publishedAt: null });
  const outcome = await setTerms(operator, id, { ...(await read(id)), slug });
  expect(outcome).toEqual({ outcome: "refused", field: "slug", code: "taken" });
});

test("who comes second is told what is there by now", async () => {
  const { id } = await insertTestCampaign({ publishedAt: null });
  const terms = await read(id);
  const seen = fingerprint(terms);
  await setTerms(operator, id, { ...terms, goal: 700 }, seen);
  const outcome = await setTerms(operator, id, { ...terms, goal: 800 }, seen);
  expect(outcome).toEqual({ outcome: "changed", terms: { ...terms, goal: 700 } });
  expect((await read(id)).goal).toBe(700);
});

test.each([
  ["a closing before the opening", { closesAt: new Date("2025-12-31") }, "closesBeforeOpening"],
  ["a next goal below the one before", { milestones: [200, 150] }, "notRising"],
  ["a next goal below the first", { milestones: [99] }, "notRising"],
  ["a time zone that is none", { timeZone: "Mars/Olympus" }, "timeZone"],
])("refuses %s", async (_, change, code) => {
  const { id } = await insertTestCampaign();
  const attempt = setTerms(operator, id, { ...(await read(id)), ...change });
  await expect(attempt).rejects.toThrow(code);
});

test("a moderator may not", async () => {
  const { id } = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("moderator", id);
  const attempt = setTerms({ kind: "organiser", organiserId, at: noon }, id, {
    ...(await read(id)),
    closesAt: later,
  });
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});

test("what opened and was closed between two minutes is not moved by a form that knows only minutes", async () => {
  const opened = new Date("2026-01-01T08:00:30.500Z");
  const ended = new Date("2026-02-01T09:10:59.999Z");
  const { id } = await insertTestCampaign({ opensAt: opened, closesAt: ended });
  const terms = await read(id);
  const typed = {
    ...terms,
    opensAt: new Date("2026-01-01T08:00:00Z"),
    closesAt: new Date("2026-02-01T09:10:00Z"),
  };
  expect(await setTerms(operator, id, typed)).toEqual({ outcome: "unchanged" });
  const zone = { ...typed, timeZone: "Europe/Paris" };
  expect(await setTerms(operator, id, zone, fingerprint(terms))).toEqual({ outcome: "set" });
  expect(await read(id)).toEqual({ ...terms, timeZone: "Europe/Paris" });
});
