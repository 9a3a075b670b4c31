import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { truncateLog } from "#db/erase.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { eraseSignature } from "./erase.ts";
import { importSignatures } from "./import.ts";
import { listExported, type ExportedSignature } from "./list-exported.ts";
import { mintToken } from "./mint-token.ts";
import { removeSignature } from "./remove.ts";
import { withdrawSignature } from "./withdraw.ts";

useTestDatabase();

const later = new Date(noon.getTime() + 60_000);
const visitor = { kind: "visitor", at: later } as const;

async function campaignOf(people: number) {
  const { id } = await insertTestCampaign();
  await add(id, people, noon, 0);
  return id;
}

async function add(campaignId: number, people: number, at: Date, from: number) {
  const rows = Array.from({ length: people }, (_, index) => ({
    ...ada,
    email: `p${from + index}@example.org`,
    signedAt: at,
    confirmedAt: at,
  }));
  await importSignatures({ kind: "demo", at }, campaignId, rows);
}

async function all(pages: AsyncIterable<ExportedSignature[]>): Promise<ExportedSignature[]> {
  const list: ExportedSignature[] = [];
  for await (const page of pages) list.push(...page);
  return list;
}

test("everything that counts comes once, in pages, opened", async () => {
  const campaignId = await campaignOf(250);
  const [first] = (await readLedger(campaignId)).rows;
  await removeSignature({ kind: "operator", at: noon }, first!.id, "other");
  const pages: ExportedSignature[][] = [];
  for await (const page of listExported({ campaignId, at: noon })) pages.push(page);
  expect(pages.map(({ length }) => length)).toEqual([99, 100, 50]);
  expect(pages[0]![0]).toMatchObject({
    signature: { country: "SE", confirmedAt: noon },
    fields: { name: ada.name, email: "p1@example.org", town: "Malmö", comment: "Because" },
  });
});

test("who signs while it is read is not in it", async () => {
  const campaignId = await campaignOf(150);
  const pages = listExported({ campaignId, at: noon });
  const { value: first } = await pages.next();
  await add(campaignId, 10, later, 150);
  expect([first!.length, (await all(pages)).length]).toEqual([100, 50]);
  expect(await all(listExported({ campaignId, at: later }))).toHaveLength(160);
});

test("nor who withdraws or is forgotten before their page", async () => {
  const campaignId = await campaignOf(150);
  const { rows } = await readLedger(campaignId);
  const pages = listExported({ campaignId, at: noon });
  await pages.next();
  const [gone, forgotten] = [rows[120]!, rows[130]!];
  const terms = { purpose: "withdraw", at: later, expiresAt: new Date("2099-01-01") } as const;
  const token = await transact((tx) => mintToken(tx, gone.id, terms));
  expect(await withdrawSignature(visitor, token)).toMatchObject({ status: "withdrawn" });
  await transact((tx) => eraseSignature(tx, visitor, "forget", forgotten));
  const rest = await all(pages);
  expect(rest.map(({ signature }) => signature.id)).not.toContain(gone.id);
  expect(rest.find(({ signature }) => signature.id === forgotten.id)!.fields).toBeUndefined();
  expect(rest).toHaveLength(49);
});

test("while somebody reads slowly, the write-ahead log can be emptied", async () => {
  const campaignId = await campaignOf(150);
  const pages = listExported({ campaignId, at: noon });
  await pages.next();
  expect(await truncateLog()).toBe(true);
  await pages.return(undefined);
});
