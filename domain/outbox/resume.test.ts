import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { resumeMails } from "./resume.ts";

useTestDatabase();

test("what a worker that is gone had begun is due at once; what waits goes on waiting", async () => {
  const later = new Date(noon.getTime() + 600_000);
  const mail = { kind: "full", mailboxHash: Buffer.from("m"), locale: "en" } as const;
  const row = { ...mail, createdAt: noon, dueAt: later };
  await transact(async (tx) => {
    await tx.insert(outbox).values([row, { ...row, claimedAt: noon, attempts: 1 }]);
  });
  expect(await resumeMails({ kind: "system", at: noon })).toBe(1);
  const due = (await reader().select().from(outbox)).map(({ dueAt, claimedAt }) => [
    dueAt,
    claimedAt,
  ]);
  expect(due).toEqual([
    [later, null],
    [noon, noon],
  ]);
});
