import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { testContent } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createDraft } from "./create.ts";
import { getDraft } from "./queries.ts";
import { saveDraft } from "./save.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const input = { locale: "en", content: testContent } as const;
let id: number;

beforeAll(async () => {
  const created = await createDraft(operator, { campaignId: null, locale: "ru" });
  if (created.outcome === "created") id = created.id;
});

async function savings() {
  const entries = await reader().select().from(audit);
  return entries.filter(({ act }) => act === "draft.save").length;
}

test("what is typed is saved as it is, a sitting is one line of the history", async () => {
  expect(await saveDraft(operator, id, input, { seen: 1 })).toEqual({
    outcome: "saved",
    revision: 2,
  });
  const half = { ...input, content: { ...testContent, slug: "not a slug", publishedOn: "soon" } };
  expect(await saveDraft(operator, id, half, { seen: 2 })).toEqual({
    outcome: "saved",
    revision: 3,
  });
  expect(await getDraft(id)).toMatchObject({ ...half, revision: 3, editedAt: at });
  expect(await savings()).toBe(1);
  const later = { kind: "operator", at: new Date("2026-03-01T12:00:00Z") } as const;
  await saveDraft(later, id, input, { seen: 3 });
  expect(await savings()).toBe(2);
});

test("who saves second is shown what the first saved, and nothing is overwritten", async () => {
  const organiserId = await insertTestOrganiser("editor", null);
  const editor = { kind: "organiser", organiserId, at } as const;
  const theirs = { ...input, content: { ...testContent, title: "Theirs" } };
  await saveDraft(editor, id, theirs, { seen: 4 });
  const mine = { ...input, content: { ...testContent, title: "Mine" } };
  expect(await saveDraft(operator, id, mine, { seen: 4 })).toMatchObject({
    outcome: "changed",
    stored: { revision: 5, content: { title: "Theirs" }, editedBy: organiserId },
  });
  expect((await getDraft(id)).content.title).toBe("Theirs");
});

test("an analyst may not, no draft is not found, and a flood is refused", async () => {
  const organiserId = await insertTestOrganiser("analyst", null);
  const attempt = saveDraft({ kind: "organiser", organiserId, at }, id, input, { seen: 5 });
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  const missing = saveDraft(operator, 999, input, { seen: 1 });
  await expect(missing).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
  const flood = { ...input, content: { ...testContent, body: "x".repeat(200_001) } };
  await expect(saveDraft(operator, id, flood, { seen: 5 })).rejects.toThrow("tooLong");
});
