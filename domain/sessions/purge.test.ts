import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { parkedActs, sessions, verificationTokens } from "#db/schema/organisers.ts";
import { passkeyChallenges } from "#db/schema/passkeys.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { keepChallenge } from "#domain/passkeys/keep-challenge.ts";
import { keepLink } from "./keep-link.ts";
import { parkAct } from "./park.ts";
import { purgeSessions } from "./purge.ts";
import { startSession } from "./start.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const after = (hours: number) => new Date(at.getTime() + hours * 3_600_000);

async function left(): Promise<number[]> {
  const tables = [sessions, parkedActs, verificationTokens, passkeyChallenges];
  const rows = await Promise.all(tables.map((table) => reader().select().from(table)));
  return rows.map(({ length }) => length);
}

test("what is over goes at the next full hour, and nothing before its time", async () => {
  const organiserId = await insertTestOrganiser("owner", null);
  const actor = { kind: "organiser", organiserId, at } as const;
  await startSession(actor, "laptop", testEntry);
  await parkAct(actor, "laptop", { fields: [["name", "Ada"]], back: "/organise" });
  await keepChallenge(actor, "prove");
  await keepLink(actor, { email: "a@example.org", tokenHash: "hash", expiresAt: after(0.5) });

  expect(await purgeSessions({ kind: "system", at })).toBe(0);
  expect(await left()).toEqual([1, 1, 1, 1]);
  expect(await purgeSessions({ kind: "system", at: after(1) })).toBe(1);
  expect(await left()).toEqual([1, 0, 0, 0]);
  expect(await purgeSessions({ kind: "system", at: after(12) })).toBe(1);
  expect(await left()).toEqual([0, 0, 0, 0]);
});
