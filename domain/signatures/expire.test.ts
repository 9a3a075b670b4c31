import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { signatureTokens } from "#db/schema/signatures.ts";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { expireSignatures } from "./expire.ts";
import { importSignatures } from "./import.ts";
import { readSignInput } from "./input.ts";
import { mintToken } from "./mint-token.ts";
import { signCampaign } from "./sign.ts";

useTestDatabase();

const inDays = (days: number) => new Date(noon.getTime() + days * 86_400_000);

async function sign(slug: string, at: Date, index: number) {
  const person = { name: `Person ${index}`, email: `p${index}@example.org`, country: "SE" };
  const reading = readSignInput(person, "en");
  if ("input" in reading) await signCampaign({ kind: "visitor", at }, slug, reading.input);
}

test("after 8 days what waits is gone with its links, and nothing else", async () => {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [ada]);
  const posts = Array.from({ length: 1001 }, (_, index) => sign(campaign.slug, noon, index));
  await Promise.all(posts);
  await sign(campaign.slug, inDays(1), 2000);
  const { rows } = await readLedger(campaign.id);
  const terms = { purpose: "confirm", at: noon, expiresAt: inDays(7) } as const;
  await transact((tx) => mintToken(tx, rows[5]!.id, terms));

  expect(await expireSignatures({ kind: "system", at: new Date(inDays(8).getTime() - 1) })).toBe(0);
  expect(await expireSignatures({ kind: "system", at: inDays(8) })).toBe(1001);
  expect(await expireSignatures({ kind: "system", at: inDays(8) })).toBe(0);
  const left = await readLedger(campaign.id);
  expect(left.rows.map(({ confirmedAt, signedAt }) => [confirmedAt, signedAt])).toEqual([
    [noon, noon],
    [null, inDays(1)],
  ]);
  expect(left.counters).toMatchObject({ counted: 1, waiting: 1 });
  expect(await reader().select().from(signatureTokens)).toEqual([]);
  expect(left.acts.filter((act) => act === "signature.expire")).toHaveLength(3);
});
