import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { changeOrganiser } from "./change.ts";
import { readSelfInput } from "./input.ts";
import { findOrganiser } from "./queries.ts";

useTestDatabase();

test("an organiser changes their own name and the language of their mails", async () => {
  const at = new Date("2026-03-01T10:00:00Z");
  const organiserId = await insertTestOrganiser("owner", null);
  const actor = { kind: "organiser", organiserId, at } as const;
  const input = readSelfInput({ name: " Anna Lind ", locale: "fr" })!;
  expect(await changeOrganiser(actor, input)).toBe("changed");
  expect(await findOrganiser(organiserId)).toMatchObject({ name: "Anna Lind", locale: "fr" });
  expect(await changeOrganiser(actor, input)).toBe("unchanged");
  const entries = await reader().select().from(audit);
  expect(entries).toMatchObject([{ act: "organiser.change", organiserId, subjectId: organiserId }]);
});

test("a name is a line, a language one of ours", () => {
  expect(readSelfInput({ name: " ", locale: "en" })).toBeUndefined();
  expect(readSelfInput({ name: "Anna", locale: "de" })).toBeUndefined();
});
