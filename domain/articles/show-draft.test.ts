import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articles } from "#db/schema/articles.ts";
import { testContent } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { createDraft } from "#domain/drafts/create.ts";
import { getDraft } from "#domain/drafts/queries.ts";
import { publishArticle } from "./publish.ts";
import { showDraft } from "./show-draft.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;

test("at a retracted article nothing is shown, though somebody still holds a draft of it", async () => {
  const given = { ...testContent, kind: "news", campaignId: null, locale: "en" } as const;
  const published = await publishArticle(operator, given);
  const articleId = "id" in published ? published.id : 0;
  const created = await createDraft(operator, { articleId, locale: "en" });
  const draft = await getDraft("id" in created ? created.id : 0);
  await transact(async (tx) => {
    await tx.update(articles).set({ retractedAt: operator.at });
  });
  const outcome = await transact((tx) => showDraft(tx, operator, { draft, html: "" }));
  expect(outcome).toEqual({ outcome: "retracted" });
  expect((await reader().select().from(articles))[0]!.version).toBe(1);
});
