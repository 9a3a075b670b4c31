import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { endSession } from "./end.ts";
import { findSession } from "./queries.ts";
import { startSession } from "./start.ts";

useTestDatabase();

test("signing out ends the session at once, and no other", async () => {
  const at = new Date("2026-03-01T10:00:00Z");
  const organiserId = await insertTestOrganiser("owner", null);
  const actor = { kind: "organiser", organiserId, at } as const;
  await startSession(actor, "laptop", testEntry);
  await startSession(actor, "phone", testEntry);
  expect(await endSession({ kind: "visitor", at }, "laptop")).toBe("ended");
  expect(await endSession({ kind: "visitor", at }, "laptop")).toBe("unknown");
  expect(await findSession("laptop", at)).toBeUndefined();
  expect(await findSession("phone", at)).toBeDefined();
  const entries = await reader().select().from(audit);
  expect(entries.filter(({ act }) => act === "session.end")).toEqual([
    expect.objectContaining({ actor: "organiser", organiserId, at }),
  ]);
});
