import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { endOwnSession } from "./end-own.ts";
import { findSession, listOwnSessions } from "./queries.ts";
import { startSession } from "./start.ts";

useTestDatabase();

test("an organiser sees where they are signed in, and ends one; nobody else's", async () => {
  const at = new Date("2026-03-01T10:00:00Z");
  const later = new Date("2026-03-01T10:05:00Z");
  const owner = {
    kind: "organiser",
    organiserId: await insertTestOrganiser("owner", null),
    at,
  } as const;
  const editor = { ...owner, organiserId: await insertTestOrganiser("editor", null) };
  await startSession(owner, "laptop", testEntry);
  const unknown = { browser: null, system: null };
  await startSession({ ...owner, at: later }, "phone", { ...testEntry, device: unknown });
  await startSession(editor, "theirs", testEntry);

  const own = await listOwnSessions({ ...owner, at: later }, "laptop");
  expect(own).toMatchObject([
    { device: unknown, createdAt: later, isCurrent: false },
    { device: testEntry.device, createdAt: at, isCurrent: true },
  ]);
  expect(own[0]!.expiresAt).toEqual(new Date("2026-03-01T22:05:00Z"));

  expect(await endOwnSession(editor, own[0]!.key)).toBe("unknown");
  expect(await endOwnSession(owner, own[0]!.key)).toBe("ended");
  expect(await findSession("phone", later)).toBeUndefined();
  expect(await findSession("laptop", later)).toBeDefined();
  const entry = (await reader().select().from(audit)).at(-1);
  expect(entry).toMatchObject({ act: "session.end", organiserId: owner.organiserId });
});
