import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { changeSignature } from "./change.ts";
import { importSignatures } from "./import.ts";
import { releaseSignature } from "./release.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;

async function held() {
  const { id } = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, id, [ada]);
  const row = (await readLedger(id)).rows[0]!;
  await transact((tx) => changeSignature(tx, operator, "signature.hold", row, { heldAt: noon }));
  return { id, signatureId: row.id };
}

test("a released signature counts again, on the day of its release", async () => {
  const { id, signatureId } = await held();
  const later = { kind: "operator", at: new Date("2026-03-06T00:00:00Z") } as const;
  expect(await releaseSignature(later, signatureId)).toBe("released");
  expect(await releaseSignature(later, signatureId)).toBe("already");
  const { counters, tally, corrections, acts } = await readLedger(id);
  expect(counters).toMatchObject({ counted: 1, held: 0 });
  expect(tally).toMatchObject([
    { gained: 1, lost: 1 },
    { bookedOn: "2026-03-06", gained: 1 },
  ]);
  expect(corrections.find(({ reason }) => reason === "released")).toMatchObject({ gained: 1 });
  expect(acts.at(-1)).toBe("signature.release");
});

test("an editor may not release", async () => {
  const { id, signatureId } = await held();
  const organiserId = await insertTestOrganiser("editor", id);
  const refused = releaseSignature({ kind: "organiser", organiserId, at: noon }, signatureId);
  await expect(refused).rejects.toThrow(NotAllowed);
});

test("a withdrawn signature is not released", async () => {
  const { id, signatureId } = await held();
  const row = (await readLedger(id)).rows[0]!;
  await transact((tx) =>
    changeSignature(tx, operator, "signature.withdraw", row, { withdrawnAt: noon }),
  );
  expect(await releaseSignature(operator, signatureId)).toBe("withdrawn");
});
