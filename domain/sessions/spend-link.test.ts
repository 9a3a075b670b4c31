import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { keepLink } from "./keep-link.ts";
import { spendLink } from "./spend-link.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const expiresAt = new Date("2026-03-01T10:30:00Z");
const visitor = { kind: "visitor", at } as const;

test("a link works once and says whose it is", async () => {
  await keepLink(visitor, { email: "anna@example.org", tokenHash: "one", expiresAt });
  expect(await spendLink(visitor, "two")).toBeUndefined();
  expect(await spendLink(visitor, "one")).toEqual({ email: "anna@example.org", expiresAt });
  expect(await spendLink(visitor, "one")).toBeUndefined();
});

test("a link that has expired opens nothing", async () => {
  await keepLink(visitor, { email: "anna@example.org", tokenHash: "late", expiresAt });
  expect(await spendLink({ kind: "visitor", at: expiresAt }, "late")).toBeUndefined();
});

test("that an organiser came with an expired link is in the history; a stranger's leaves no trace", async () => {
  const organiserId = await insertTestOrganiser("owner", null);
  const late = { kind: "visitor", at: expiresAt } as const;
  for (const email of ["nobody@invalid", "owner-of-everything@example.org"]) {
    await keepLink(visitor, { email, tokenHash: email, expiresAt });
    await spendLink(late, email);
  }
  expect(await reader().select().from(audit)).toMatchObject([
    { act: "session.refuse", actor: "visitor", subjectId: organiserId, detail: { way: "link" } },
  ]);
});
