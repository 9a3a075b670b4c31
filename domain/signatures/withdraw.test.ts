import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { signatureTokens } from "#db/schema/signatures.ts";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { findLimitEnd } from "#domain/limits/queries.ts";
import { hashMailbox } from "#domain/outbox/queries.ts";
import { importSignatures } from "./import.ts";
import { readSignInput } from "./input.ts";
import { mintToken } from "./mint-token.ts";
import { signCampaign } from "./sign.ts";
import type { TokenPurpose } from "./signature.ts";
import { withdrawSignature } from "./withdraw.ts";

useTestDatabase();

const visitor = { kind: "visitor", at: noon } as const;

async function mint(id: number, purpose: TokenPurpose) {
  const terms = { purpose, at: noon, expiresAt: new Date(noon.getTime() + 1000) };
  return transact((tx) => mintToken(tx, id, terms));
}

async function counted() {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [ada]);
  const row = (await readLedger(campaign.id)).rows[0]!;
  return { ...campaign, row };
}

async function waiting(email: string) {
  const campaign = await insertTestCampaign();
  const reading = readSignInput({ name: "Bo", email, country: "SE" }, "en");
  if (!("input" in reading)) throw new Error("bad input");
  await signCampaign(visitor, campaign.slug, reading.input);
  const row = (await readLedger(campaign.id)).rows[0]!;
  return { ...campaign, row };
}

test.each(["withdraw", "receipt"] as const)(
  "a %s link takes it out of the count once",
  async (purpose) => {
    const { id, slug, row } = await counted();
    const token = await mint(row.id, purpose);
    const withdrawn = { status: "withdrawn", slug };
    expect(await withdrawSignature(visitor, token)).toEqual(withdrawn);
    expect(await withdrawSignature(visitor, token)).toEqual(withdrawn);
    const { rows, counters, corrections, acts } = await readLedger(id);
    expect(rows).toEqual([{ ...row, withdrawnAt: noon }]);
    expect(counters).toMatchObject({ counted: 0, withdrawn: 1 });
    expect(corrections).toMatchObject([{ reason: "withdrawn", lost: 1 }]);
    expect(acts).toEqual(["signature.import", "signature.withdraw"]);
  },
);

test.each(["withdraw", "confirm"] as const)(
  "this was not me: a %s link erases what waits, and stops mails to the mailbox",
  async (purpose) => {
    const { id, slug, row } = await waiting(`bo+${purpose}@example.org`);
    const token = await mint(row.id, purpose);
    expect(await withdrawSignature(visitor, token)).toEqual({ status: "erased", slug });
    const { rows, counters, acts } = await readLedger(id);
    expect([rows, counters]).toMatchObject([[], { waiting: 0, counted: 0 }]);
    expect(acts).toEqual(["signature.sign", "signature.disown"]);
    const left = reader()
      .select()
      .from(signatureTokens)
      .where(eq(signatureTokens.signatureId, row.id));
    expect(await left).toEqual([]);
    const mails = reader().select().from(outbox).where(eq(outbox.campaignId, id));
    expect(await mails).toEqual([]);
    const key = hashMailbox("bo@example.org").toString("hex");
    const end = await findLimitEnd({ name: "mailStopped", key }, noon);
    expect(end!.getTime() - noon.getTime()).toBe(90 * 86_400_000);
    expect(await withdrawSignature(visitor, token)).toEqual({ status: "expired" });
  },
);

test("the link of a confirmation withdraws nothing once it is confirmed", async () => {
  const { id, row } = await counted();
  const token = await mint(row.id, "confirm");
  expect(await withdrawSignature(visitor, token)).toEqual({ status: "expired" });
  expect((await readLedger(id)).counters).toMatchObject({ counted: 1 });
});
