import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { refuseProof } from "./refuse-proof.ts";

useTestDatabase();

test("a proof that was none is in the history of who was signed in", async () => {
  const at = new Date("2026-03-01T10:00:00Z");
  await refuseProof({ kind: "organiser", organiserId: "1", at }, "identity");
  expect(await reader().select().from(audit)).toMatchObject([
    { act: "session.refuse", organiserId: "1", at, detail: { way: "identity" } },
  ]);
});
