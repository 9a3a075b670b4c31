import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import type { Erasure } from "#db/erasures.ts";
import { audit } from "#db/schema/machinery.ts";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { findLimitEnd } from "#domain/limits/queries.ts";
import { hashMailbox } from "#domain/outbox/queries.ts";
import { importSignatures } from "./import.ts";
import { readSignInput } from "./input.ts";
import { replayErasures } from "./replay-erasures.ts";
import { signCampaign } from "./sign.ts";
import type { Signature } from "./signature.ts";

useTestDatabase();

const later = new Date(noon.getTime() + 60_000);
const operator = { kind: "operator", at: new Date("2026-03-09T12:00:00Z") } as const;

async function counted(people: number) {
  const campaign = await insertTestCampaign();
  const emails = Array.from({ length: people }, (_, index) => `p${index}@example.org`);
  const rows = emails.map((email) => ({ ...ada, email }));
  await importSignatures({ kind: "demo", at: noon }, campaign.id, rows);
  return campaign;
}

async function sign(slug: string, email: string) {
  const reading = readSignInput({ name: "Bo", email, country: "SE" }, "en");
  if (!("input" in reading)) throw new Error("bad input");
  await signCampaign({ kind: "visitor", at: noon }, slug, reading.input);
}

const erasureOf = (
  { campaignId, addressHash, slot }: Signature,
  act: Erasure["act"] = "forget",
) => ({
  act,
  campaignId,
  addressHash,
  slot,
  at: later,
});

test("who was forgotten is forgotten again, as of then, and nobody else", async () => {
  const { id } = await counted(1100);
  const before = await readLedger(id);
  const erasures = before.rows.slice(0, 1000).map((row) => erasureOf(row));
  expect(await replayErasures(operator, erasures)).toBe(1000);
  const after = await readLedger(id);
  const forgotten = { sealed: null, nameHash: null, forgottenAt: later };
  expect(after.rows).toEqual(
    before.rows.map((row, index) => (index < 1000 ? { ...row, ...forgotten } : row)),
  );
  expect([after.counters, after.tally]).toEqual([before.counters, before.tally]);
  expect(await replayErasures(operator, erasures)).toBe(0);
  const entries = await reader().select().from(audit).where(eq(audit.campaignId, id));
  const entry = { actor: "operator", act: "signature.forget", at: later };
  expect(entries.at(-1)).toMatchObject({ ...entry, detail: { isReplayed: true } });
});

test("what was disowned while it waited is gone again, and its mails are stopped as long as before", async () => {
  const { id, slug } = await insertTestCampaign();
  await sign(slug, "bo@example.org");
  const [row] = (await readLedger(id)).rows;
  expect(await replayErasures(operator, [erasureOf(row!, "disown")])).toBe(1);
  const { rows, counters } = await readLedger(id);
  expect([rows, counters!.waiting]).toEqual([[], 0]);
  const key = hashMailbox("bo@example.org").toString("hex");
  const end = await findLimitEnd({ name: "mailStopped", key }, later);
  expect(end!.getTime() - later.getTime()).toBe(90 * 86_400_000);
});

test("who signed anew after the erasure is left alone", async () => {
  const { id } = await counted(1);
  const [row] = (await readLedger(id)).rows;
  const earlier = { ...erasureOf(row!), at: new Date(noon.getTime() - 1) };
  const unknown = { ...erasureOf(row!), slot: 2 };
  expect(await replayErasures(operator, [earlier, unknown])).toBe(0);
  expect((await readLedger(id)).rows).toEqual([row]);
});
