import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { correctSignature } from "./correct.ts";
import { importSignatures } from "./import.ts";
import { mintToken } from "./mint-token.ts";
import { openFields } from "./open-fields.ts";

useTestDatabase();

const visitor = { kind: "visitor", at: noon } as const;

async function counted() {
  const { id } = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, id, [ada, { ...ada, name: "Bo" }]);
  const [row] = (await readLedger(id)).rows;
  const terms = { purpose: "receipt", at: noon, expiresAt: new Date(noon.getTime() + 1) } as const;
  return { id, row: row!, token: await transact((tx) => mintToken(tx, row!.id, terms)) };
}

test("name, town and comment are corrected; address, country and count stay", async () => {
  const { id, row, token } = await counted();
  const right = { name: "Ada Lind", town: "", comment: "Better" };
  expect(await correctSignature(visitor, token, right)).toBe("corrected");
  const { rows, counters, acts } = await readLedger(id);
  const { sealed, nameHash } = rows[0]!;
  expect(rows[0]).toEqual({ ...row, sealed, nameHash });
  expect(nameHash!.equals(row.nameHash!)).toBe(false);
  expect(openFields(rows[0]!)).toEqual({ ...right, email: ada.email });
  expect([counters!.counted, acts.at(-1)]).toEqual([2, "signature.correct"]);
});

test("nobody takes the name of the other person of the mailbox", async () => {
  const { token } = await counted();
  expect(await correctSignature(visitor, token, { name: "BÓ", town: "", comment: "" })).toBe(
    "taken",
  );
});

test("an unknown link corrects nothing", async () => {
  const input = { name: "Eve", town: "", comment: "" };
  expect(await correctSignature(visitor, "x".repeat(51), input)).toBe("expired");
});
