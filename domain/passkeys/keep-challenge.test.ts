import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { passkeyChallenges } from "#db/schema/passkeys.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { hashToken } from "#platform/tokens.ts";
import { keepChallenge } from "./keep-challenge.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const visitor = { kind: "visitor", at } as const;

test("a challenge is kept for five minutes, under the hash of its browser's token", async () => {
  const { token, challenge, expiresAt } = await keepChallenge(visitor, "sign-in");
  expect(expiresAt).toEqual(new Date("2026-03-01T10:05:00Z"));
  expect(challenge).not.toBe(token);
  const rows = await reader().select().from(passkeyChallenges);
  const kept = { tokenHash: hashToken(token), challenge, purpose: "sign-in", organiserId: null };
  expect(rows).toEqual([{ ...kept, expiresAt }]);
});

test("the next one clears away what has expired", async () => {
  await keepChallenge({ ...visitor, at: new Date("2026-03-01T10:05:00Z") }, "sign-in");
  expect(await reader().select().from(passkeyChallenges)).toHaveLength(1);
});
