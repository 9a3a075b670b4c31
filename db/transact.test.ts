import { eq } from "drizzle-orm";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { reader, writer } from "./connection.ts";
import { topics } from "./schema/topics.ts";
import { useTestDatabase } from "./test-database.ts";
import { transact } from "./transact.ts";

useTestDatabase();

const add = (slug: string) =>
  transact(async (tx) => {
    await tx.insert(topics).values({ slug });
    return slug;
  });
const stored = async (slug: string) => reader().select().from(topics).where(eq(topics.slug, slug));

test("answers with the outcome of the work once it is stored", async () => {
  await expect(add("stored")).resolves.toBe("stored");
  expect(await stored("stored")).toHaveLength(1);
});

test("a piece that throws undoes only itself", async () => {
  const failing = transact(async (tx) => {
    await tx.insert(topics).values({ slug: "half" });
    throw new Error("no");
  });
  const results = await Promise.allSettled([add("before"), failing, add("after")]);
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await stored("half")).toHaveLength(0);
  expect(await stored("after")).toHaveLength(1);
});

test("a broken constraint reaches the caller and spares the others", async () => {
  await add("once");
  const results = await Promise.allSettled([add("once"), add("other")]);
  expect(results.map((result) => result.status)).toEqual(["rejected", "fulfilled"]);
});

test("work that waits for something else than its transaction is refused", async () => {
  const slow = transact(async (tx) => {
    await sleep(1);
    await tx.insert(topics).values({ slug: "late" });
  });
  await expect(slow).rejects.toThrow("awaited something other");
});

/** How many commits some work takes, while the clock goes on only when the work says so. */
async function countCommits(work: () => Promise<unknown>): Promise<number> {
  const statements: string[] = [];
  const exec = writer().$client.exec.bind(writer().$client);
  writer().$client.exec = (source: string) => {
    statements.push(source);
    return exec(source);
  };
  vi.useFakeTimers({ toFake: ["performance"] });
  await work();
  vi.useRealTimers();
  writer().$client.exec = exec;
  return statements.filter((statement) => statement === "COMMIT").length;
}

test("pieces that arrive together share a commit", async () => {
  const all = () => Promise.all(Array.from({ length: 50 }, (_, index) => add(`together-${index}`)));
  expect(await countCommits(all)).toBe(1);
});

test("pieces that take long are committed before the next ones, so that the first need not wait", async () => {
  const slowly = (slug: string) =>
    transact(async (tx) => {
      await tx.insert(topics).values({ slug });
      vi.advanceTimersByTime(5);
    });
  const all = () => Promise.all(["one", "two", "three"].map((name) => slowly(`slow-${name}`)));
  expect(await countCommits(all)).toBe(3);
});

test("the reader cannot write", () => {
  expect(() => reader().insert(topics).values({ slug: "sneaked" }).run()).toThrow(/readonly/);
});

test("every connection is durable and guarded", () => {
  for (const { $client } of [reader(), writer()]) {
    expect($client.pragma("synchronous", { simple: true })).toBe(2);
    expect($client.pragma("journal_mode", { simple: true })).toBe("wal");
    expect($client.pragma("foreign_keys", { simple: true })).toBe(1);
    expect($client.pragma("secure_delete", { simple: true })).toBe(1);
  }
});
