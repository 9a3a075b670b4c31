import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { createOrganiser } from "./create.ts";
import { findOrganiser, findOrganiserByEmail } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const input = { name: "Anna", email: "anna@example.org", locale: "fr" } as const;

test("the operator takes in an organiser, once", async () => {
  const actor = { kind: "operator", at } as const;
  const { outcome, organiserId } = await createOrganiser(actor, input);
  expect(outcome).toBe("created");
  expect(await findOrganiser(organiserId)).toEqual({ id: organiserId, ...input });
  expect(await createOrganiser(actor, { ...input, name: "Other" })).toEqual({
    outcome: "known",
    organiserId,
  });
  const entries = await reader().select().from(audit).where(eq(audit.act, "organiser.create"));
  expect(entries).toEqual([
    expect.objectContaining({ at, actor: "operator", subjectId: organiserId, detail: null }),
  ]);
});

test("an owner of the installation may, an owner of a campaign and a visitor may not", async () => {
  const owner = await insertTestOrganiser("owner", null);
  const ben = { ...input, email: "ben@example.org" };
  const created = createOrganiser({ kind: "organiser", organiserId: owner, at }, ben);
  expect((await created).outcome).toBe("created");
  const editor = await insertTestOrganiser("editor", null);
  const eve = { ...input, email: "eve@example.org" };
  const attempts = [
    createOrganiser({ kind: "organiser", organiserId: editor, at }, eve),
    createOrganiser({ kind: "visitor", at }, eve),
  ];
  for (const attempt of attempts) await expect(attempt).rejects.toThrow(NotAllowed);
  expect(await findOrganiserByEmail("eve@example.org")).toBeUndefined();
});
