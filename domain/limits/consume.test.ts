import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { limits } from "#db/schema/machinery.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { consumeLimits } from "./consume.ts";
import type { LimitUse } from "./limit.ts";

useTestDatabase();

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const consume = (at: Date, ...uses: LimitUse[]) => transact((tx) => consumeLimits(tx, uses, at));

test("a limit counts from its first use and is free again when its time has passed", async () => {
  const use = { name: "signInToAddress", key: "ada@example.org" } as const;
  for (let time = 0; time < 5; time++) expect(await consume(minutes(time), use)).toBeUndefined();
  expect(await consume(minutes(5), use)).toEqual(minutes(15));
  expect(await consume(minutes(5), { ...use, key: "bo@example.org" })).toBeUndefined();
  expect(await consume(minutes(15), use)).toBeUndefined();
});

test("of several limits all are used, or none", async () => {
  const both = [
    { name: "mailToMailbox", key: "m" },
    { name: "mailOfDay", key: "m" },
  ] as const;
  expect(await consume(noon, ...both)).toBeUndefined();
  for (let time = 0; time < 9; time++)
    expect(await consume(minutes(1), ...both)).toEqual(minutes(15));
  for (let time = 1; time < 5; time++)
    expect(await consume(minutes(15 * time), ...both)).toBeUndefined();
  expect(await consume(minutes(75), ...both)).toEqual(minutes(24 * 60));
});

test("whose limit it is, is stored as a keyed hash only", async () => {
  await consume(noon, { name: "exportOfOrganiser", key: "canary" });
  expect(JSON.stringify(await reader().select().from(limits))).not.toContain("canary");
});
