import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { recordAudit } from "./record.ts";

useTestDatabase();

const at = new Date("2026-01-02T03:04:05Z");

test("history says who did what when, and is never changed", async () => {
  await transact(async (tx) => {
    const actor = { kind: "organiser", organiserId: "olga", at } as const;
    await recordAudit(tx, actor, "signature.remove", { campaignId: 7, id: 9 }, { reason: "other" });
  });
  const [entry] = await reader().select().from(audit);
  expect(entry).toMatchObject({
    at,
    actor: "organiser",
    organiserId: "olga",
    act: "signature.remove",
    campaignId: 7,
    subjectId: "9",
    detail: { reason: "other" },
  });
  const change = transact(async (tx) => void (await tx.update(audit).set({ act: "nothing" })));
  await expect(change).rejects.toThrow();
  const removal = transact(async (tx) => void (await tx.delete(audit)));
  await expect(removal).rejects.toThrow();
});
