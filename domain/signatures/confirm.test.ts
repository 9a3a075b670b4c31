import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { confirmSignature } from "./confirm.ts";
import { readSignInput } from "./input.ts";
import { mintToken } from "./mint-token.ts";
import { signCampaign } from "./sign.ts";
import { withdrawSignature } from "./withdraw.ts";

useTestDatabase();

const day = 86_400_000;
const visitor = (at = noon) => ({ kind: "visitor", at }) as const;
const after = (milliseconds: number) => visitor(new Date(noon.getTime() + milliseconds));

async function signed(fields: Record<string, string> = {}, closesAt: Date | null = null) {
  const campaign = await insertTestCampaign({ closesAt });
  const reading = readSignInput(
    { ...ada, ...fields, isNameShown: "", wantsUpdates: "", signedAt: "", confirmedAt: "" },
    "en",
  );
  if (!("input" in reading)) throw new Error("bad input");
  await signCampaign(visitor(), campaign.slug, reading.input);
  const { id } = (await readLedger(campaign.id)).rows[0]!;
  const terms = {
    purpose: "confirm",
    at: noon,
    expiresAt: new Date(noon.getTime() + 30 * day),
  } as const;
  const token = await transact((tx) => mintToken(tx, id, terms));
  return { ...campaign, signatureId: id, token };
}

test("confirming counts on its day and mails the receipt; twice is once", async () => {
  const { id, slug, signatureId, token } = await signed();
  const confirmed = { status: "confirmed", slug };
  expect(await confirmSignature(after(day), token, noon.getTime())).toEqual(confirmed);
  expect(await confirmSignature(after(2 * day), token)).toEqual(confirmed);
  const { rows, counters, tally, acts } = await readLedger(id);
  expect(rows[0]!.confirmedAt).toEqual(new Date(noon.getTime() + day));
  expect(counters).toMatchObject({ counted: 1, waiting: 0 });
  expect(tally).toMatchObject([{ bookedOn: "2026-03-05", country: "SE", gained: 1, lost: 0 }]);
  expect(acts).toEqual(["signature.sign", "signature.confirm"]);
  const mails = (await reader().select().from(outbox)).filter((row) => row.campaignId === id);
  expect(mails.map(({ kind }) => kind)).toEqual(["confirm", "receipt"]);
  expect(openMail(mails[1]!).items).toEqual([{ about: String(signatureId) }]);
});

test("a held signature stays held, and is told so", async () => {
  const { id, slug, token } = await signed({ website: "x" });
  expect(await confirmSignature(visitor(), token)).toEqual({ status: "held", slug });
  expect(await confirmSignature(visitor(), token)).toEqual({ status: "held", slug });
  const { counters, tally } = await readLedger(id);
  expect([counters, tally]).toMatchObject([{ counted: 0, held: 1 }, []]);
});

test("after 7 days, or 24 hours after closing, nothing is confirmed", async () => {
  const { id, token } = await signed();
  expect(await confirmSignature(after(7 * day), token)).toEqual({ status: "expired" });
  expect((await readLedger(id)).counters).toMatchObject({ waiting: 1, counted: 0 });
  const closing = await signed({}, new Date(noon.getTime() + 60_000));
  expect(await confirmSignature(after(day + 60_000), closing.token)).toEqual({ status: "expired" });
  expect(await confirmSignature(after(day + 59_999), closing.token)).toMatchObject({
    status: "confirmed",
  });
});

test("what was signed anew since the page was opened has to be looked at again", async () => {
  const { id, token } = await signed();
  expect(await confirmSignature(visitor(), token, noon.getTime() - 1)).toEqual({
    status: "changed",
  });
  expect((await readLedger(id)).counters).toMatchObject({ counted: 0 });
});

test("an unknown link, one for another purpose and one of a withdrawn signature are alike", async () => {
  const { id, signatureId, token } = await signed();
  await confirmSignature(visitor(), token);
  const terms = {
    purpose: "withdraw",
    at: noon,
    expiresAt: new Date(noon.getTime() + day),
  } as const;
  const withdraw = await transact((tx) => mintToken(tx, signatureId, terms));
  expect(await confirmSignature(visitor(), withdraw)).toEqual({ status: "expired" });
  await withdrawSignature(visitor(), withdraw);
  expect(await confirmSignature(visitor(), token)).toEqual({ status: "expired" });
  expect(await confirmSignature(visitor(), "x".repeat(51))).toEqual({ status: "expired" });
  expect((await readLedger(id)).counters).toMatchObject({ counted: 0, withdrawn: 1 });
});
