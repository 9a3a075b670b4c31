import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
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
