import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { organisers } from "#db/schema/organisers.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { confirmEmail } from "./confirm-email.ts";

useTestDatabase();

test("the first time counts", async () => {
  const at = new Date("2026-03-01T10:00:00Z");
  const organiserId = await insertTestOrganiser("owner", null);
  const actor = { kind: "organiser", organiserId, at } as const;
  expect(await confirmEmail(actor)).toBe("confirmed");
  expect(await confirmEmail({ ...actor, at: new Date() })).toBe("unchanged");
  const [row] = await reader().select().from(organisers).where(eq(organisers.id, organiserId));
  expect(row!.emailConfirmedAt).toEqual(at);
  const entries = await reader().select().from(audit);
  expect(entries.filter(({ act }) => act === "organiser.confirm-email")).toHaveLength(1);
});
