import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { signatureTokens } from "#db/schema/signatures.ts";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { importSignatures } from "./import.ts";
import { mintToken } from "./mint-token.ts";
import { findSignatureByToken } from "./queries.ts";

useTestDatabase();

test("a token serves one purpose until it expires, and its hash alone is stored", async () => {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [ada]);
  const { id } = (await readLedger(campaign.id)).rows[0]!;
  const expiresAt = new Date(noon.getTime() + 1000);
  const mint = (at: Date) =>
    transact((tx) => mintToken(tx, id, { purpose: "receipt", at, expiresAt }));
  const token = await mint(noon);
  expect(token).toMatch(/^[\w-]{51}$/);
  expect(await findSignatureByToken(token, "receipt", noon)).toMatchObject({ id });
  expect(await findSignatureByToken(token, "withdraw", noon)).toBeUndefined();
  expect(await findSignatureByToken(token, "receipt", expiresAt)).toBeUndefined();
  const other = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  expect(await findSignatureByToken(other, "receipt", noon)).toBeUndefined();
  expect(await findSignatureByToken("nonsense", "receipt", noon)).toBeUndefined();
  const [stored] = await reader().select().from(signatureTokens);
  expect(JSON.stringify(stored)).not.toContain(token.slice(8));

  await mint(expiresAt);
  expect(await reader().select().from(signatureTokens)).toHaveLength(1);
});
