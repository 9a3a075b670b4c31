import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { eq, inArray } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { databaseFile, reader, writer } from "./connection.ts";
import { truncateLog } from "./erase.ts";
import { topics } from "./schema/topics.ts";
import { signatures } from "./schema/signatures.ts";
import { insertTestCampaign } from "./test-campaign.ts";
import { useTestDatabase } from "./test-database.ts";
import { insertTestSignature } from "./test-signature.ts";
import { transact } from "./transact.ts";
import { wipeUnused } from "./wipe.ts";

useTestDatabase();

let campaigns = 0;
let erased: Buffer[] = [];
let kept: Buffer[] = [];

/** Rows with hashes that can be found again, every fifth of them erased, so that some leave copies. */
beforeEach(async () => {
  campaigns += 1;
  const campaign = await insertTestCampaign();
  const hashOf = (index: number) =>
    createHash("sha256").update(`${campaigns} ${index}`).digest().subarray(0, 8);
  const hashes = Array.from({ length: 3000 }, (_, index) => hashOf(index));
  [erased, kept] = [0, 1].map((part) =>
    hashes.filter((_, index) => (index % 5 === 0) === !part),
  ) as [Buffer[], Buffer[]];
  await transact(async (tx) => {
    for (const addressHash of hashes) await insertTestSignature(tx, campaign, { addressHash });
  });
  await transact(async (tx) => {
    await tx.delete(signatures).where(inArray(signatures.addressHash, erased));
  });
  await truncateLog();
}, 120_000);

/** How many of the erased hashes are in the file; another process reads it, because of our locks. */
function left(): number {
  const search = `
    const file = require("node:fs").readFileSync(process.argv[1]);
    const hashes = JSON.parse(process.argv[2]);
    console.log(hashes.filter((hash) => file.includes(Buffer.from(hash, "hex"))).length);`;
  const hashes = JSON.stringify(erased.map((hash) => hash.toString("hex")));
  return Number(execFileSync(process.execPath, ["-e", search, databaseFile(), hashes]));
}

async function expectSound(): Promise<void> {
  expect(reader().$client.pragma("integrity_check", { simple: true })).toBe("ok");
  const isKept = inArray(signatures.addressHash, kept);
  expect(await reader().$count(signatures, isKept)).toBe(kept.length);
}

const add = (slug: string) =>
  transact(async (tx) => void (await tx.insert(topics).values({ slug })));

test("what moving rows has left behind is gone, and everything else is there", async () => {
  expect(left()).toBeGreaterThan(0);
  expect(await wipeUnused()).toBeGreaterThan(0);
  expect(left()).toBe(0);
  await expectSound();
  expect(await wipeUnused()).toBe(0);
});

test("connections that had the old pages in memory do not bring it back", async () => {
  expect(left()).toBeGreaterThan(0);
  // Both have read every page now.
  for (const db of [reader(), writer()]) await db.select().from(signatures);
  await wipeUnused();
  await transact(async (tx) => {
    await tx.update(signatures).set({ country: "NO" });
  });
  await truncateLog();
  expect(left()).toBe(0);
  await expectSound();
});

test("people sign meanwhile, in this process and in another", async () => {
  const other = `
    import { topics } from "./db/schema/topics.ts";
    import { transact } from "./db/transact.ts";
    for (let count = 0; ; count++) {
      await transact((tx) => tx.insert(topics).values({ slug: "other-" + ${campaigns} + "-" + count }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", other], { stdio: "inherit" });
  const isOver = once(child, "exit");
  let isWiping = true;
  const writing = (async () => {
    for (let count = 0; isWiping; count++) {
      // All pages are in memory, and all are written.
      await writer().select({ id: signatures.id, sealed: signatures.sealed }).from(signatures);
      const country = count % 2 === 0 ? "NO" : "SE";
      await transact(async (tx) => void (await tx.update(signatures).set({ country })));
      await sleep(20);
    }
  })();
  expect(await wipeUnused()).toBeGreaterThan(0);
  isWiping = false;
  await writing;
  child.kill("SIGKILL");
  await isOver;
  await truncateLog();
  expect(left()).toBe(0);
  await expectSound();
});

test("cut off at any moment it has done no harm, and is finished by the next", async () => {
  const wipe = `
    import { wipeUnused } from "./db/wipe.ts";
    process.send("begins");
    for (;;) await wipeUnused();`;
  const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
  const args = ["--input-type=module", "-e", wipe];
  const child = spawn(process.execPath, args, { stdio: [...stdio] });
  const isOver = once(child, "exit");
  await once(child, "message");
  await sleep(Math.random() * 30);
  child.kill("SIGKILL");
  await isOver;
  await expectSound();
  await wipeUnused();
  expect(left()).toBe(0);
  await add(`after-${campaigns}`);
  expect(await reader().$count(topics, eq(topics.slug, `after-${campaigns}`))).toBe(1);
});
