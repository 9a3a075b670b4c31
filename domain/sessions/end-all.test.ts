import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { verificationTokens } from "#db/schema/organisers.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { endAllSessions } from "./end-all.ts";
import { findSession } from "./queries.ts";
import { startSession } from "./start.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");

test("nobody is signed in any more, and no link signs in", async () => {
  const organiserId = await insertTestOrganiser("owner", null);
  for (const token of ["laptop", "phone"]) {
    await startSession({ kind: "organiser", organiserId, at }, token, testEntry);
  }
  const link = { email: "o@example.org", tokenHash: "hash", expiresAt: at };
  await transact(async (tx) => void (await tx.insert(verificationTokens).values(link)));

  expect(await endAllSessions({ kind: "operator", at })).toBe(2);
  expect(await findSession("laptop", at)).toBeUndefined();
  expect(await reader().select().from(verificationTokens)).toEqual([]);
  const entry = { actor: "operator", act: "session.end-all", detail: { sessions: 2 } };
  expect((await reader().select().from(audit)).at(-1)).toMatchObject(entry);
});

test("only the operator may end all sessions", async () => {
  await expect(endAllSessions({ kind: "visitor", at })).rejects.toThrow(NotAllowed);
});
