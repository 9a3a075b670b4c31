import { expect, test } from "vitest";
import { bumpPublicVersion } from "./public-version.ts";
import { installation } from "./schema/machinery.ts";
import { snapshot } from "./snapshot.ts";
import { useTestDatabase } from "./test-database.ts";
import { transact } from "./transact.ts";

useTestDatabase();

test("reads in a snapshot agree, whatever is committed between them", async () => {
  const [before, after] = await snapshot(async (db) => {
    const first = await db.select().from(installation);
    await transact(bumpPublicVersion);
    return [first, await db.select().from(installation)];
  });
  expect(after).toEqual(before);
  const [now] = await snapshot(async (db) => db.select().from(installation));
  expect(now!.publicVersion).toBe(before![0]!.publicVersion + 1);
});
