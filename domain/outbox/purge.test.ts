import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { purgeOutbox } from "./purge.ts";

useTestDatabase();

test("a settled mail is kept for a day, a waiting one for as long as it waits", async () => {
  const mail = { kind: "full", mailboxHash: Buffer.from("m"), locale: "en" } as const;
  const row = { ...mail, createdAt: noon, dueAt: noon };
  await transact(async (tx) => {
    await tx.insert(outbox).values([row, { ...row, settledAt: noon, outcome: "sent" }]);
  });
  const purge = (milliseconds: number) =>
    purgeOutbox({ kind: "system", at: new Date(noon.getTime() + milliseconds) });
  expect([await purge(86_399_999), await purge(86_400_000)]).toEqual([0, 1]);
  expect(await reader().select().from(outbox)).toMatchObject([{ settledAt: null }]);
});

test("what a viral day leaves is let go of in pieces, to the last mail", async () => {
  const mail = { kind: "full", mailboxHash: Buffer.from("m"), locale: "en" } as const;
  const row = { ...mail, createdAt: noon, dueAt: noon, settledAt: noon, outcome: "sent" } as const;
  for (let piece = 0; piece < 5; piece++) {
    await transact(async (tx) => void (await tx.insert(outbox).values(Array(500).fill(row))));
  }
  expect(await purgeOutbox({ kind: "system", at: new Date(noon.getTime() + 86_400_000) })).toBe(
    2500,
  );
});
