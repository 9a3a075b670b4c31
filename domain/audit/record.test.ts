import { expect, test } from "vitest";
import { reader, writer } from "#db/connection.ts";
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
  // A replacement deletes without asking the trigger of a removal.
  for (const verb of ["INSERT OR REPLACE", "REPLACE"]) {
    const replace = `${verb} INTO audit (id, at, actor, act) VALUES (1, 0, 'system', 'nothing')`;
    expect(() => writer().$client.prepare(replace).run()).toThrow("history is never replaced");
  }
  const move = "UPDATE OR REPLACE audit SET id = 1";
  expect(() => writer().$client.prepare(move).run()).toThrow("history is never changed");
  expect(await reader().select().from(audit)).toEqual([entry]);
});
