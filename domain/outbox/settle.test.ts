import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { settleMail } from "./settle.ts";

useTestDatabase();

test("a settled mail keeps its outcome, and nothing of what it said", async () => {
  const mail = { kind: "full", mailboxHash: Buffer.from("m"), locale: "en" } as const;
  const row = { ...mail, sealed: Buffer.from("sealed"), createdAt: noon, dueAt: noon };
  await transact(async (tx) => {
    const [{ id } = { id: 0 }] = await tx.insert(outbox).values(row).returning({ id: outbox.id });
    await settleMail(tx, id, "expired", noon);
  });
  const [settled] = await reader().select().from(outbox);
  expect(settled).toMatchObject({ settledAt: noon, outcome: "expired", sealed: null });
});
