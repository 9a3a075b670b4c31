import { drizzle } from "drizzle-orm/better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { reader, type Db } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { countConfirmMails, countRefused, listDueMails, listPendingMails } from "./queries.ts";

useTestDatabase();

const seconds = (count: number) => new Date(noon.getTime() + count * 1000);
const mail = {
  kind: "full",
  mailboxHash: Buffer.from("m"),
  locale: "en",
  createdAt: noon,
} as const;

beforeAll(async () => {
  const waiting = [3, 1, 2].map((due) => ({ ...mail, dueAt: seconds(due) }));
  const urgent = { ...mail, kind: "sign-in", isUrgent: true, dueAt: seconds(3) } as const;
  const confirm = { ...mail, kind: "confirm", dueAt: noon } as const;
  const settled = [
    { ...confirm, outcome: "sent", settledAt: seconds(1) },
    { ...confirm, outcome: "sent", settledAt: seconds(2) },
    { ...confirm, outcome: "refused", settledAt: seconds(3) },
    { ...confirm, outcome: "expired", settledAt: seconds(4) },
  ] as const;
  await transact(async (tx) => {
    await tx.insert(outbox).values([...waiting, urgent, ...settled]);
  });
});

test("urgent mails overtake all others, which go by how long they have been due", async () => {
  const due = async (limit: number, isPaused = false) =>
    (await listDueMails(seconds(3), limit, isPaused)).map(({ kind, dueAt }) => [kind, dueAt]);
  expect(await due(3)).toEqual([
    ["sign-in", seconds(3)],
    ["full", seconds(1)],
    ["full", seconds(2)],
  ]);
  expect(await due(1)).toEqual([["sign-in", seconds(3)]]);
  expect(await due(3, true)).toEqual([["sign-in", seconds(3)]]);
});

test("refusals and confirmations are counted within a span, without what was never tried", async () => {
  expect(await countRefused(noon, 200)).toBe(1);
  expect(await countRefused(noon, 0)).toBe(0);
  expect(await countRefused(seconds(3), 200)).toBe(0);
  const sent = await countConfirmMails(seconds(1), seconds(4));
  expect([...sent]).toEqual([[null, 1]]);
});

test("a million waiting mails cost nothing: every question is answered by an index, without sorting", async () => {
  const asked = await plansOf(async (db) => {
    await listDueMails(noon, 5, false, db);
    await listPendingMails(mail.mailboxHash, db);
    await countRefused(noon, 200, db);
    await countConfirmMails(noon, seconds(1), db);
  });
  const search = (index: string) => expect.stringContaining(`USING INDEX ${index} (`);
  expect(asked).toEqual([
    [search("outbox_due")],
    [search("outbox_mailbox")],
    [search("outbox_tried")],
    [search("outbox_tried"), "USE TEMP B-TREE FOR GROUP BY"],
  ]);
});

/** How SQLite goes about each statement that is run on a connection. */
async function plansOf(ask: (db: Db) => Promise<void>): Promise<string[][]> {
  const queries = new Set<string>();
  const { $client } = reader();
  const prepare = (query: string) => {
    queries.add(query);
    return $client.prepare(query);
  };
  await ask(drizzle(Object.assign(Object.create($client), { prepare }) as typeof $client));
  return [...queries].map((query) => {
    const parameters = Array.from(query.matchAll(/\?/g), () => 0);
    const steps = $client.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...parameters);
    return (steps as { detail: string }[]).map(({ detail }) => detail);
  });
}
