import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { changeSignature } from "./change.ts";
import { importSignatures } from "./import.ts";
import { removeSignature } from "./remove.ts";
import { restoreSignature } from "./restore.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;

async function removed() {
  const { id } = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, id, [ada]);
  const row = (await readLedger(id)).rows[0]!;
  await removeSignature(operator, row.id, "not a person");
  return { id, signatureId: row.id };
}

test("a restored signature counts again, and may be removed again", async () => {
  const { id, signatureId } = await removed();
  expect(await restoreSignature(operator, signatureId)).toBe("restored");
  expect(await restoreSignature(operator, signatureId)).toBe("already");
  const { counters, corrections, acts } = await readLedger(id);
  expect(counters).toMatchObject({ counted: 1, removed: 0 });
  expect(corrections.find(({ reason }) => reason === "restored")).toMatchObject({ gained: 1 });
  expect(acts.at(-1)).toBe("signature.restore");
  expect(await removeSignature(operator, signatureId, "other")).toBe("removed");
  expect((await readLedger(id)).counters).toMatchObject({ counted: 0, removed: 1 });
});

test("what was held meanwhile stays held", async () => {
  const { id, signatureId } = await removed();
  const row = (await readLedger(id)).rows[0]!;
  await transact((tx) => changeSignature(tx, operator, "signature.hold", row, { heldAt: noon }));
  await restoreSignature(operator, signatureId);
  expect((await readLedger(id)).counters).toMatchObject({ counted: 0, held: 1 });
});

test("what was withdrawn meanwhile is not restored, and an editor may not", async () => {
  const { id, signatureId } = await removed();
  const organiserId = await insertTestOrganiser("editor", id);
  const refused = restoreSignature({ kind: "organiser", organiserId, at: noon }, signatureId);
  await expect(refused).rejects.toThrow(NotAllowed);
  const row = (await readLedger(id)).rows[0]!;
  await transact((tx) =>
    changeSignature(tx, operator, "signature.withdraw", row, { withdrawnAt: noon }),
  );
  expect(await restoreSignature(operator, signatureId)).toBe("withdrawn");
});
