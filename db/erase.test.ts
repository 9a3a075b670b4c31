import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { databaseFile, openReader } from "./connection.ts";
import { rewritePages, truncateLog } from "./erase.ts";
import { topics } from "./schema/topics.ts";
import { signatures } from "./schema/signatures.ts";
import { insertTestCampaign } from "./test-campaign.ts";
import { useTestDatabase } from "./test-database.ts";
import { insertTestSignature } from "./test-signature.ts";
import { transact } from "./transact.ts";

useTestDatabase();

const hashOf = (index: number) =>
  createHash("sha256").update(String(index)).digest().subarray(0, 8);
const logBytes = () => statSync(`${databaseFile()}-wal`).size;

test("the log is emptied as soon as nobody reads from before", async () => {
  const other = openReader();
  other.$client.exec("BEGIN");
  other.$client.prepare("SELECT count(*) FROM topics").get();
  await transact(async (tx) => void (await tx.insert(topics).values({ slug: "one" })));
  const truncated = truncateLog();
  const writes = Array.from({ length: 20 }, (_, index) =>
    transact(async (tx) => void (await tx.insert(topics).values({ slug: `while-${index}` }))),
  );
  await Promise.all(writes);
  expect(logBytes()).toBeGreaterThan(0);
  other.$client.close();
  expect(await truncated).toBe(true);
  expect(logBytes()).toBe(0);
});

test("what moving rows has left in unused parts of pages is gone when all are written anew", async () => {
  const campaign = await insertTestCampaign();
  // The same in every run, so that SQLite moves the same rows.
  const hashes = Array.from({ length: 3000 }, (_, index) => hashOf(index));
  const erased = hashes.filter((_, index) => index % 5 === 0);
  await transact(async (tx) => {
    for (const addressHash of hashes) await insertTestSignature(tx, campaign, { addressHash });
  });
  await transact(async (tx) => {
    await tx.delete(signatures).where(inArray(signatures.addressHash, erased));
  });
  await truncateLog();
  const left = () => {
    const file = readFileSync(databaseFile());
    return erased.filter((hash) => file.includes(hash)).length;
  };
  expect(left()).toBeGreaterThan(0);
  expect(await rewritePages(1e9)).toBe(true);
  expect([left(), logBytes()]).toEqual([0, 0]);
});

test("a database that is too large is left as it is", async () => {
  expect(await rewritePages(4096)).toBe(false);
});
