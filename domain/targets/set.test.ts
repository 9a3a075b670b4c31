import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import type { TargetsInput } from "./input.ts";
import { listTargets } from "./queries.ts";
import { setTargets } from "./set.ts";

useTestDatabase();

const at = new Date("2003-02-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const state = { kind: "state", status: "signed", statusOn: "2003-01-29" } as const;
const targets: TargetsInput = [
  { ...state, name: "Nepal", country: "NP", sourceName: "Record of the campaign" },
  { ...state, name: "Palau", country: "PW", askedOn: "2003-01-29" },
];
let id: number;

beforeAll(async () => {
  const input = { slug: "no-impunity", originalLocale: "en", goal: 10, opensAt: at } as const;
  const created = await createCampaign(operator, input);
  if (created.outcome === "created") id = created.id;
});

test("says whom a campaign asks, in order, and says it anew", async () => {
  const before = await getPublicVersion();
  expect(await setTargets(operator, id, targets)).toBe("set");
  expect(await setTargets(operator, id, targets.toReversed())).toBe("set");
  const listed = await listTargets(id);
  expect(listed.map(({ name }) => name)).toEqual(["Palau", "Nepal"]);
  expect(listed[1]).toEqual({ ...targets[0], askedOn: null, sourceAddress: null });
  expect(await getPublicVersion()).toBe(before + 2);
  const entries = await reader().select().from(audit).where(eq(audit.act, "targets.set"));
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({ at, campaignId: id, detail: { targets: 2 } });
});

test("an analyst may not, and nothing is lost by the attempt", async () => {
  const organiserId = await insertTestOrganiser("analyst", id);
  const attempt = setTargets({ kind: "organiser", organiserId, at }, id, []);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  expect(await listTargets(id)).toHaveLength(2);
});

test.each([
  ["a day that was not", { statusOn: "2003-02-29" }, "day"],
  ["a country in words", { country: "Nepal" }, "country"],
  ["a source that is no web address", { sourceAddress: "javascript:alert(1)" }, "address"],
  ["no name", { name: "  " }, "required"],
])("refuses %s", async (_, change, code) => {
  const attempt = setTargets(operator, id, [{ ...targets[0]!, ...change }]);
  await expect(attempt).rejects.toThrow(code);
});
