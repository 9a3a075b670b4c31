import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createDraft } from "./create.ts";
import { discardDraft } from "./discard.ts";
import { listDrafts } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;

test("a draft is thrown away as it was seen, by who may", async () => {
  const created = await createDraft(operator, { campaignId: null, locale: "en" });
  const id = "id" in created ? created.id : 0;
  const organiserId = await insertTestOrganiser("moderator", null);
  const attempt = discardDraft({ kind: "organiser", organiserId, at }, id, 1);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  expect(await discardDraft(operator, id, 2)).toBe("changed");
  expect(await listDrafts(null)).toHaveLength(1);
  expect(await discardDraft(operator, id, 1)).toBe("discarded");
  expect(await listDrafts(null)).toEqual([]);
  const entries = await reader().select().from(audit);
  expect(entries.at(-1)).toMatchObject({ act: "draft.discard", subjectId: String(id) });
  const again = discardDraft(operator, id, 1);
  await expect(again).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});
