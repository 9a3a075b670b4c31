import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { audit } from "#db/schema/machinery.ts";
import { testContent } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { createDraft } from "#domain/drafts/create.ts";
import { getDraft } from "#domain/drafts/queries.ts";
import { publishArticle } from "./publish.ts";
import { translateArticle } from "./translate.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;

test("keeps the words of a language with the version they translate", async () => {
  const given = { ...testContent, kind: "news", campaignId: null, locale: "en" } as const;
  const published = await publishArticle(operator, given);
  const articleId = "id" in published ? published.id : 0;
  const created = await createDraft(operator, { articleId, locale: "fr" });
  const draft = await getDraft("id" in created ? created.id : 0);
  const [article] = await reader().select().from(articles);
  const words = { title: "Glace", dek: "Tôt.", body: "Il *gèle*.", quote: null };
  const html = "<p>Il <em>gèle</em>.</p>";
  const input = { ...words, pictureAlt: null, pictureCaption: null };
  await transact((tx) => translateArticle(tx, operator, article!, draft, { input, html }));
  const [row] = await reader().select().from(articleTranslations);
  expect(row).toMatchObject({
    ...words,
    html,
    version: 1,
    fromVersion: 1,
  });
  const entries = await reader().select().from(audit);
  const detail = { locale: "fr", number: 1 };
  expect(entries.at(-1)).toMatchObject({ act: "article.translate", detail });
});
