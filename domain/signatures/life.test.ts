import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { signatures } from "#db/schema/signatures.ts";
import { insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { closeCampaign } from "#domain/campaigns/close.ts";
import { confirmSignature } from "./confirm.ts";
import { correctSignature } from "./correct.ts";
import { expireSignatures } from "./expire.ts";
import { forgetSignature } from "./forget.ts";
import { holdSignature } from "./hold.ts";
import { importSignatures } from "./import.ts";
import { readSignInput } from "./input.ts";
import { mintToken } from "./mint-token.ts";
import { purgeSignatures } from "./purge.ts";
import { releaseSignature } from "./release.ts";
import { removeSignature } from "./remove.ts";
import { restoreSignature } from "./restore.ts";
import { setNameShown } from "./set-name-shown.ts";
import { signCampaign } from "./sign.ts";
import { dayMilliseconds, stateOf, type TokenPurpose } from "./signature.ts";
import { withdrawSignature } from "./withdraw.ts";

useTestDatabase();

const rounds = 200;
const names = ["Ada", "Bo", "Cy"];
const mailboxes = ["two@gmail.com", "t.w.o+x@gmail.com"];
const emails = [...mailboxes, ...Array.from({ length: 8 }, (_, index) => `p${index}@example.org`)];

let state = 84_598;
/** xorshift: the same steps in every run. */
function below(limit: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;

test("whatever people do, counters, rows, tally and corrections agree", async () => {
  // Side by side, so that they share commits: fifty campaigns make 10,000 acts.
  const campaigns = await Promise.all(Array.from({ length: 50 }, () => insertTestCampaign()));
  let at = noon;
  for (let round = 0; round < rounds; round++) {
    at = new Date(at.getTime() + below(dayMilliseconds / 2));
    await Promise.all(campaigns.map((campaign) => act(campaign, at)));
    if (round % 40 === 0) await expireSignatures({ kind: "system", at });
    if (round % 40 === 39) await expectAgreement(campaigns);
  }
  for (const { id } of campaigns) await closeCampaign({ kind: "operator", at }, id);
  expect(await purgeSignatures({ kind: "system", at: new Date("2027-01-01") })).toBeGreaterThan(
    500,
  );
  const ledgers = await expectAgreement(campaigns);
  const acts = new Set(ledgers.flatMap((ledger) => ledger.acts));
  expect([...acts].toSorted()).toEqual(["campaign.close", ...everyAct]);
}, 300_000);

const everyAct = ["confirm", "correct", "disown", "expire", "forget", "hide", "hold", "import"]
  .concat(["purge", "release", "remove", "restore", "show", "sign", "withdraw"])
  .map((verb) => `signature.${verb}`);

async function act(
  { slug, id: campaignId }: { slug: string; id: number },
  at: Date,
): Promise<void> {
  const visitor = { kind: "visitor", at } as const;
  const operator = { kind: "operator", at } as const;
  const isHere = eq(signatures.campaignId, campaignId);
  const rows = await reader().select({ id: signatures.id }).from(signatures).where(isHere);
  const row = rows.length > 0 ? pick(rows) : undefined;
  const link = (purpose: TokenPurpose) => mint(row!.id, purpose, at);
  const kind = below(100);
  if (!row || kind < 30) return void (await signCampaign(visitor, slug, someInput()));
  if (kind < 60) return void (await confirmSignature(visitor, await link("confirm")));
  if (kind < 70)
    return void (await withdrawSignature(visitor, await link(pick(["withdraw", "confirm"]))));
  if (kind < 77) return void (await holdSignature(operator, row.id));
  if (kind < 84) return void (await releaseSignature(operator, row.id));
  if (kind < 89)
    return void (await removeSignature(operator, row.id, pick(["automated", "other"])));
  if (kind < 95) return void (await restoreSignature(operator, row.id));
  if (kind < 96) return void (await correctSignature(visitor, await link("receipt"), someInput()));
  if (kind < 97) return void (await setNameShown(visitor, await link("receipt"), below(2) === 0));
  if (kind < 98) return void (await importSignatures(operator, campaignId, [someBefore(at)]));
  // Seldom: a forgotten signature blocks its mailbox.
  if (kind === 98 && below(8) === 0) await forgetSignature(visitor, await link("receipt"));
}

function someInput() {
  const website = below(10) === 0 ? "x" : "";
  const person = { name: pick(names), email: pick(emails), country: pick(["SE", "FR", "BR"]) };
  const reading = readSignInput({ ...person, website, channel: pick(["web", "share"]) }, "en");
  if (!("input" in reading)) throw new Error("bad input");
  return reading.input;
}

function someBefore(at: Date) {
  const person = { name: pick(names), email: `old${below(8)}@example.org`, town: "", comment: "" };
  const when = { signedAt: at, confirmedAt: at };
  const rest = { country: "SE", locale: "en", channel: "paper", isNameShown: false } as const;
  return { ...person, ...rest, ...when, wantsUpdates: false };
}

async function mint(id: number, purpose: TokenPurpose, at: Date): Promise<string> {
  const expiresAt = new Date(at.getTime() + 1000);
  return transact((tx) => mintToken(tx, id, { purpose, at, expiresAt }));
}

async function expectAgreement(campaigns: { id: number }[]) {
  return Promise.all(campaigns.map(({ id }) => expectAgreementOf(id)));
}

async function expectAgreementOf(campaignId: number) {
  const ledger = await readLedger(campaignId);
  const { rows, tally, texts, corrections } = ledger;
  const states = rows.map(stateOf);
  const counted = rows.filter((row) => stateOf(row) === "counted");
  const expected = Object.fromEntries(
    (["counted", "waiting", "held", "withdrawn", "removed"] as const).map((kind) => [
      kind,
      states.filter((known) => known === kind).length,
    ]),
  );
  expect(ledger.counters ?? { counted: 0 }).toMatchObject(ledger.counters ? expected : {});
  expect(net(tally)).toBe(counted.length);
  for (const { textVersionId, counted: stored } of texts)
    expect(stored).toBe(counted.filter((row) => row.textVersionId === textVersionId).length);
  expect(sum(texts.map((text) => text.counted))).toBe(counted.length);
  for (const country of new Set(tally.map((line) => line.country))) {
    const lines = tally.filter((line) => line.country === country);
    expect(net(lines)).toBe(counted.filter((row) => row.country === country).length);
  }
  // Every fall has its line with a reason, on its day.
  const falls = (lines: { bookedOn: string; lost: number }[]) => {
    const days = Object.groupBy(lines, (line) => line.bookedOn);
    const sums = Object.entries(days).map(([day, list]) => [
      day,
      sum(list!.map(({ lost }) => lost)),
    ]);
    return Object.fromEntries(sums.filter(([, lost]) => lost !== 0)) as Record<string, number>;
  };
  expect(falls(corrections)).toEqual(falls(tally));
  expect(new Set(rows.map((row) => `${row.addressHash.toString("hex")} ${row.slot}`)).size).toBe(
    rows.length,
  );
  return ledger;
}

function net(lines: { gained: number; lost: number }[]): number {
  return sum(lines.map(({ gained, lost }) => gained - lost));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
