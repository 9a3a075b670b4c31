import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { limits } from "#db/schema/machinery.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { consumeLimits } from "./consume.ts";
import { purgeLimits } from "./purge.ts";

useTestDatabase();

test("limits go when they are free again, each after its own time", async () => {
  const uses = [
    { name: "mailToMailbox", key: "m" },
    { name: "mailStopped", key: "m" },
  ] as const;
  await transact((tx) => consumeLimits(tx, uses, noon));
  const purge = (minutes: number) =>
    purgeLimits({ kind: "system", at: new Date(noon.getTime() + minutes * 60_000) });
  expect(await purge(14)).toBe(0);
  expect(await purge(15)).toBe(1);
  expect(await reader().select({ name: limits.name }).from(limits)).toEqual([
    { name: "mailStopped" },
  ]);
  expect(await purge(90 * 24 * 60)).toBe(1);
});
