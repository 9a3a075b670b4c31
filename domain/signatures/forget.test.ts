import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { databaseFile, reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { signatureTokens } from "#db/schema/signatures.ts";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { environment } from "#platform/env.ts";
import { hashToken } from "#platform/tokens.ts";
import { forgetSignature } from "./forget.ts";
import { importSignatures } from "./import.ts";
import { readSignInput } from "./input.ts";
import { mintToken } from "./mint-token.ts";
import { signCampaign } from "./sign.ts";

useTestDatabase();

const visitor = { kind: "visitor", at: noon } as const;
const again = readSignInput(
  { name: "ada lindqvist", email: "adal@gmail.com", country: "FR" },
  "en",
);

/** Ada among others who share her pages of the database, with a mail on its way to her. */
async function countedAmongOthers() {
  const campaign = await insertTestCampaign();
  const others = Array.from({ length: 300 }, (_, index) => ({
    ...ada,
    email: `s${index}@example.org`,
  }));
  const people = [...others.slice(0, 150), ada, ...others.slice(150)];
  await importSignatures({ kind: "demo", at: noon }, campaign.id, people);
  if ("input" in again) await signCampaign(visitor, campaign.slug, again.input);
  const row = (await readLedger(campaign.id)).rows[150]!;
  const terms = {
    purpose: "receipt",
    at: noon,
    expiresAt: new Date(noon.getTime() + 1000),
  } as const;
  const token = await transact((tx) => mintToken(tx, row.id, terms));
  return { ...campaign, row, token };
}

const stored = () =>
  Buffer.concat([readFileSync(databaseFile()), readFileSync(`${databaseFile()}-wal`)]);

test("of what is forgotten neither ciphertext nor hashes are left in database and log", async () => {
  const { id, slug, row, token } = await countedAmongOthers();
  const mails = () => reader().select().from(outbox).where(eq(outbox.campaignId, id));
  expect(await mails()).toMatchObject([{ mailboxHash: row.addressHash, sealed: null }]);
  const secrets = [row.sealed!, row.nameHash!, hashToken(token)];
  expect(secrets.map((secret) => stored().includes(secret))).toEqual(secrets.map(() => true));

  expect(await forgetSignature(visitor, token)).toEqual({ status: "forgotten", slug });
  expect(secrets.map((secret) => stored().includes(secret))).toEqual(secrets.map(() => false));
  expect(await mails()).toEqual([]);
  const { rows, counters, tally, acts } = await readLedger(id);
  expect(rows[150]).toEqual({ ...row, sealed: null, nameHash: null, forgottenAt: noon });
  expect([counters!.counted, tally[0]!.lost]).toEqual([301, 0]);
  expect(acts.at(-1)).toBe("signature.forget");
  const tokens = reader()
    .select()
    .from(signatureTokens)
    .where(eq(signatureTokens.signatureId, row.id));
  expect(await tokens).toEqual([]);
  expect(await forgetSignature(visitor, token)).toEqual({ status: "expired" });
});

test("the erasure is on the list that a restore replays, without anything personal", async () => {
  const { id, row, token } = await countedAmongOthers();
  await forgetSignature(visitor, token);
  const list = readFileSync(join(environment().dataDir, "erasures.log"), "utf8").trim().split("\n");
  const addressHash = row.addressHash.toString("hex");
  const line = { act: "forget", campaignId: id, addressHash, slot: 1, at: noon.toISOString() };
  expect(JSON.parse(list.at(-1)!)).toEqual(line);
});

test("who is forgotten cannot be counted a second time", async () => {
  const { id, slug, token } = await countedAmongOthers();
  await forgetSignature(visitor, token);
  const before = await readLedger(id);
  if ("input" in again) await signCampaign(visitor, slug, again.input);
  const after = await readLedger(id);
  expect([after.rows, after.counters]).toEqual([before.rows, before.counters]);
});
