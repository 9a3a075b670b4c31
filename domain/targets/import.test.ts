import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { importTargets } from "./import.ts";
import { listKeptTargets, listTargets, markOf } from "./queries.ts";
import { setTargets } from "./set.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const state = { kind: "state", status: "asked", statusOn: "2026-03-01" } as const;
const palau = { ...state, name: "Palau", country: "PW" };
let id: number;

beforeEach(async () => {
  ({ id } = await insertTestCampaign());
  await setTargets(operator, id, [{ ...state, name: "Nepal", country: "NP" }, palau]);
});

const seen = async () => markOf(await listKeptTargets(id));

test("adds whom it does not know, changes whom it does, leaves the others", async () => {
  const before = await getPublicVersion();
  const given = [
    { ...state, name: "NEPAL", country: "NP", status: "refused" as const },
    { ...state, name: "India", country: "IN" },
  ];
  const outcome = { outcome: "imported", added: 1, changed: 1 };
  expect(await importTargets(operator, id, given, await seen())).toEqual(outcome);
  expect(await listTargets(id)).toMatchObject([
    { name: "NEPAL", status: "refused" },
    { name: "Palau", status: "asked" },
    { name: "India" },
  ]);
  expect(await getPublicVersion()).toBe(before + 1);
  const entries = await reader().select().from(audit).where(eq(audit.campaignId, id));
  expect(entries.at(-1)).toMatchObject({ act: "targets.import", detail: { added: 1, changed: 1 } });

  const again = await importTargets(operator, id, given, await seen());
  expect(again).toEqual({ outcome: "imported", added: 0, changed: 0 });
  expect(await listTargets(id)).toHaveLength(3);
});

test("does nothing when somebody else has changed the table since it was looked at", async () => {
  const looked = await seen();
  await setTargets(operator, id, [palau]);
  const late = importTargets(operator, id, [{ ...state, name: "India" }], looked);
  expect(await late).toEqual({ outcome: "changed" });
  expect(await listTargets(id)).toHaveLength(1);
});

test("does nothing when it would be more than 500 in all", async () => {
  const many = Array.from({ length: 499 }, (_, index) => ({ ...state, name: `Town ${index}` }));
  expect(await importTargets(operator, id, many, await seen())).toEqual({ outcome: "tooMany" });
  expect(await listTargets(id)).toHaveLength(2);
});

test("an analyst may not; what a form should have refused is an error", async () => {
  const organiserId = await insertTestOrganiser("analyst", id);
  const analyst = { kind: "organiser", organiserId, at: noon } as const;
  await expect(importTargets(analyst, id, [], await seen())).rejects.toThrow(
    expect.objectContaining({ name: "NotAllowed" }),
  );
  const twice = importTargets(operator, id, [palau, palau], await seen());
  await expect(twice).rejects.toThrow("twice");
});
