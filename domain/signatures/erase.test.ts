import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { findLimitEnd } from "#domain/limits/queries.ts";
import { hashMailbox } from "#domain/outbox/queries.ts";
import { eraseSignature } from "./erase.ts";
import { importSignatures } from "./import.ts";
import { readSignInput } from "./input.ts";
import { signCampaign } from "./sign.ts";

useTestDatabase();

const visitor = { kind: "visitor", at: noon } as const;

async function waiting(email: string) {
  const campaign = await insertTestCampaign();
  const reading = readSignInput({ name: "Bo", email, country: "SE" }, "en");
  if ("input" in reading) await signCampaign(visitor, campaign.slug, reading.input);
  return { ...campaign, row: (await readLedger(campaign.id)).rows[0]! };
}

const mailsStoppedUntil = (email: string) =>
  findLimitEnd({ name: "mailStopped", key: hashMailbox(email).toString("hex") }, noon);

test("what was confirmed goes on counting without its data", async () => {
  const { id } = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, id, [ada]);
  const before = await readLedger(id);
  await transact((tx) => eraseSignature(tx, visitor, "forget", before.rows[0]!));
  const after = await readLedger(id);
  const nothing = { sealed: null, nameHash: null, forgottenAt: noon };
  expect(after.rows).toEqual([{ ...before.rows[0], ...nothing }]);
  expect([after.counters, after.tally]).toEqual([before.counters, before.tally]);
  expect(after.acts.at(-1)).toBe("signature.forget");
});

test("what waits goes altogether; only to disown it stops mails", async () => {
  const forgotten = await waiting("bo@example.org");
  await transact((tx) => eraseSignature(tx, visitor, "forget", forgotten.row));
  expect(await readLedger(forgotten.id)).toMatchObject({ rows: [], counters: { waiting: 0 } });
  expect(await mailsStoppedUntil("bo@example.org")).toBeUndefined();

  const disowned = await waiting("cy@example.org");
  await transact((tx) => eraseSignature(tx, visitor, "disown", disowned.row));
  const { rows, counters, acts } = await readLedger(disowned.id);
  expect([rows, counters!.waiting, acts.at(-1)]).toEqual([[], 0, "signature.disown"]);
  const end = await mailsStoppedUntil("cy@example.org");
  expect(end!.getTime() - noon.getTime()).toBe(90 * 86_400_000);
});
