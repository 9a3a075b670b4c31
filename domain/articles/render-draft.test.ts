import { expect, test } from "vitest";
import { testContent } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { createDraft } from "#domain/drafts/create.ts";
import { getDraft } from "#domain/drafts/queries.ts";
import { renderDraft } from "./render-draft.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;

test("renders what is written, and nothing of what no check lets pass", async () => {
  const created = await createDraft(operator, { campaignId: null, locale: "en" });
  const draft = await getDraft("id" in created ? created.id : 0);
  const written = { ...draft, content: testContent };
  expect(await renderDraft(written)).toEqual({ draft: written, html: "<p>It <em>froze</em>.</p>" });
  const endless = { ...draft, content: { ...testContent, body: "x".repeat(200_001) } };
  expect((await renderDraft(endless)).html).toBe("");
});
