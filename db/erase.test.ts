import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { environment } from "#platform/env.ts";
import { databaseFile, openReader } from "./connection.ts";
import { recordErasure, truncateLog } from "./erase.ts";
import { topics } from "./schema/articles.ts";
import { useTestDatabase } from "./test-database.ts";
import { transact } from "./transact.ts";

useTestDatabase();

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

test("erasures are listed one a line, in order", () => {
  const at = new Date("2026-03-04T12:00:00Z");
  for (const slot of [1, 2])
    recordErasure({ campaignId: 7, addressHash: Buffer.from("ab"), slot, at });
  const lines = readFileSync(join(environment().dataDir, "erasures.log"), "utf8").split("\n");
  const line = (slot: number) => ({
    campaignId: 7,
    addressHash: "6162",
    slot,
    at: at.toISOString(),
  });
  expect(lines.slice(0, 2).map((text) => JSON.parse(text))).toEqual([line(1), line(2)]);
  expect(lines).toHaveLength(3);
});
