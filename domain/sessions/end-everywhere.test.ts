import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { endEverywhere } from "./end-everywhere.ts";
import { keepLink } from "./keep-link.ts";
import { findSession } from "./queries.ts";
import { spendLink } from "./spend-link.ts";
import { startSession } from "./start.ts";

useTestDatabase();

test("an organiser signs out everywhere, mailed links included; others stay", async () => {
  const at = new Date("2026-03-01T10:00:00Z");
  const owner = {
    kind: "organiser",
    organiserId: await insertTestOrganiser("owner", null),
    at,
  } as const;
  const editor = { ...owner, organiserId: await insertTestOrganiser("editor", null) };
  for (const token of ["laptop", "phone"]) await startSession(owner, token, testEntry);
  await startSession(editor, "theirs", testEntry);
  const expiresAt = new Date("2026-03-01T10:30:00Z");
  const email = "owner-of-everything@example.org";
  await keepLink(owner, { email, tokenHash: "hash", expiresAt });

  expect(await endEverywhere(owner)).toBe(2);
  for (const token of ["laptop", "phone"]) expect(await findSession(token, at)).toBeUndefined();
  expect(await findSession("theirs", at)).toBeDefined();
  expect(await spendLink(owner, "hash")).toBeUndefined();
  const entry = (await reader().select().from(audit)).at(-1);
  expect(entry).toMatchObject({ act: "session.end-everywhere", detail: { sessions: 2 } });
});
