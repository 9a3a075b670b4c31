import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { verificationTokens } from "#db/schema/organisers.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { keepLink } from "./keep-link.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const expiresAt = new Date("2026-03-01T10:30:00Z");
const email = "anna@example.org";

test("links are kept side by side until they expire", async () => {
  await keepLink({ kind: "visitor", at }, { email, tokenHash: "one", expiresAt });
  await keepLink({ kind: "visitor", at }, { email, tokenHash: "two", expiresAt });
  expect(await reader().select().from(verificationTokens)).toHaveLength(2);
  const later = { kind: "visitor", at: expiresAt } as const;
  const link = { email, tokenHash: "three", expiresAt: new Date("2026-03-01T11:00:00Z") };
  await keepLink(later, link);
  expect(await reader().select().from(verificationTokens)).toEqual([link]);
});
