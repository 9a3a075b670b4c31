import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { TooMany } from "#platform/refusals.ts";
import { askToSignIn } from "./ask-to-sign-in.ts";

useTestDatabase();

test("a client may ask five times in 15 minutes, whoever it asks for", async () => {
  const at = new Date("2026-03-01T10:00:00Z");
  const visitor = { kind: "visitor", at } as const;
  for (let count = 0; count < 5; count++) await askToSignIn(visitor, "192.0.2.1");
  const sixth = askToSignIn({ ...visitor, at: new Date(at.getTime() + 60_000) }, "192.0.2.1");
  await expect(sixth).rejects.toThrow(TooMany);
  await expect(sixth).rejects.toMatchObject({ retryAfterSeconds: 14 * 60 });
  await askToSignIn(visitor, "192.0.2.2");
  await askToSignIn({ ...visitor, at: new Date(at.getTime() + 900_000) }, "192.0.2.1");
});
