import { expect, test } from "vitest";
import type { ArticleContent } from "#db/schema/article-versions.ts";
import { drafts } from "#db/schema/drafts.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestUpload } from "#db/test-upload.ts";
import { transact } from "#db/transact.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { findUsed } from "./find-used.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const words = { alt: "A pier", caption: "At dawn", credit: "Lena" };

function article(slug: string, given: object) {
  const said = { kind: "news", publishedOn: "2026-03-01", locale: "en", byline: "Lena" } as const;
  const text = { title: "News", dek: "Short", body: "Long", topics: [], sources: [] };
  return { ...said, ...text, slug, campaignId: null, ...given };
}

test("an article's picture and paper, and pictures in bodies and in drafts, are used", async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => insertTestUpload(noon)));
  const [hero, inBody, drafted, paper, unused] = made as [(typeof made)[0], ...typeof made];
  const picture = { file: `uploads/${hero.file}`, width: 960, height: 640, ...words };
  await publishArticle(operator, article("hero", { picture }));
  await publishArticle(operator, article("body", { body: `![A pier](upload:${inBody!.key})` }));
  const file = { file: `uploads/${paper!.key}.pdf`, bytes: 9, locale: "en" as const };
  await publishArticle(operator, article("paper", { kind: "paper", paper: file }));
  await transact(async (tx) => {
    const content = { body: `text ![](upload:${drafted!.key})` } as ArticleContent;
    const instants = { createdAt: noon, editedAt: noon };
    await tx.insert(drafts).values({ locale: "en", content, ...instants });
  });
  const used = await findUsed(new Set(made.map(({ key }) => key)));
  expect(used.keys).toEqual(new Set([hero, inBody!, drafted!, paper!].map(({ key }) => key)));
  expect(used.keys).not.toContain(unused!.key);

  const afterwards = await findUsed(new Set([hero.key, drafted!.key]), used.lastVersion);
  expect(afterwards).toEqual({ keys: new Set([drafted!.key]), lastVersion: used.lastVersion });
});
