import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { importSignatures } from "./import.ts";
import { mintToken } from "./mint-token.ts";
import { setNameShown } from "./set-name-shown.ts";

useTestDatabase();

const visitor = { kind: "visitor", at: noon } as const;

test("a signer shows and hides their name through their receipt", async () => {
  const { id } = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, id, [ada]);
  const [row] = (await readLedger(id)).rows;
  const terms = { purpose: "receipt", at: noon, expiresAt: new Date(noon.getTime() + 1) } as const;
  const token = await transact((tx) => mintToken(tx, row!.id, terms));
  expect(await setNameShown(visitor, token, true)).toBe("shown");
  expect((await readLedger(id)).rows).toEqual([{ ...row, isNameShown: true }]);
  expect(await setNameShown(visitor, token, false)).toBe("hidden");
  expect(await setNameShown(visitor, "x".repeat(51), true)).toBe("expired");
  const { rows, acts } = await readLedger(id);
  expect(rows).toEqual([row]);
  expect(acts).toEqual(["signature.import", "signature.show", "signature.hide"]);
});
