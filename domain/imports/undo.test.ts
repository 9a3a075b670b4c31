import { eq } from "drizzle-orm";
import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { importedItems, oldAddresses } from "#db/schema/imports.ts";
import { audit } from "#db/schema/machinery.ts";
import { topicNames, topics } from "#db/schema/topics.ts";
import { uploads } from "#db/schema/uploads.ts";
import { testArticle } from "#db/test-imported-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestImport } from "#db/test-import.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { relateArticle } from "#domain/articles/relate.ts";
import { addTopic } from "#domain/topics/add.ts";
import { environment } from "#platform/env.ts";
import { uploadKey } from "#platform/picture-address.ts";
import { addTranslation } from "./add-translation.ts";
import { translationKey } from "./import.ts";
import { keepPicture } from "./keep-picture.ts";
import { findImport } from "./queries.ts";
import { undoImport } from "./undo.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const later = { kind: "operator", at: new Date("2026-03-02T10:00:00Z") } as const;
const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: "navy" } })
  .png()
  .toBuffer();
const nothing = { alt: "", credit: "", campaignId: null };
const all = [
  articles,
  articleTranslations,
  importedItems,
  oldAddresses,
  topics,
  topicNames,
  uploads,
];
const rows = () => Promise.all(all.map((table) => reader().select().from(table)));

type Brought = Awaited<ReturnType<typeof insertTestImport>>;

/** Two articles on a topic, the first with a picture and a translation. */
async function bring({ origin }: Brought, mark: string) {
  await addTopic(
    operator,
    { slug: mark, names: { en: mark } },
    origin(`topic:${mark}`, `/t/${mark}`),
  );
  const kept = await keepPicture(operator, origin("picture:a"), bytes, nothing);
  if (kept.outcome !== "kept") throw new Error(kept.outcome);
  const { file } = kept.picture;
  const ids: number[] = [];
  for (const [index, body] of [`![A dot](upload:${uploadKey(file)})`, "Text."].entries()) {
    const article = { ...testArticle, slug: `${mark}-${index}`, body, topics: [mark] };
    const from = origin(`post:${index}`, `/${mark}/${index}`);
    const published = await publishArticle(operator, article, from);
    if (published.outcome === "published") ids.push(published.id);
  }
  const french = { locale: "fr", title: "Titre", dek: "Court.", body: "Texte." } as const;
  await addTranslation(operator, ids[0]!, french, origin(translationKey("fr:a")));
  return { ids, file };
}

test("everything that an import made goes, and nothing else", async () => {
  await addTopic(operator, { slug: "ours", names: { en: "Ours" } });
  await publishArticle(operator, { ...testArticle, slug: "ours", topics: ["ours"] });
  const before = await rows();
  const brought = await insertTestImport();
  const { file } = await bring(brought, "gone");
  const version = await getPublicVersion();
  const outcome = await undoImport(operator, brought.id);
  const undone = { articles: 2, topics: 1, pictures: 1, spared: [] };
  expect(outcome).toEqual({ outcome: "undone", undone });
  expect(await rows()).toEqual(before);
  expect(existsSync(join(environment().dataDir, "uploads", file))).toBe(false);
  expect(await findImport(brought.id)).toMatchObject({ undoneAt: at });
  expect(await getPublicVersion()).toBeGreaterThan(version);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "import.undo"));
  expect(entry).toMatchObject({ at, detail: { number: String(brought.id), spared: 0 } });
  expect(await undoImport(operator, brought.id)).toEqual({ outcome: "undone before" });
  expect(await undoImport(operator, 999)).toEqual({ outcome: "unknown" });
});

test("an article that somebody has worked on stays, with its topic, picture and old address", async () => {
  const brought = await insertTestImport();
  const { ids, file } = await bring(brought, "kept");
  const other = { publishedOn: "2003-01-29", slug: "ours", reason: "The same day." };
  await relateArticle(later, ids[0]!, [other]);
  const outcome = await undoImport(later, brought.id);
  const spared = [{ address: "/news/2003/01/29/kept-0", reason: "edited" }];
  const undone = { articles: 1, topics: 0, pictures: 0, spared };
  expect(outcome).toEqual({ outcome: "undone", undone });
  expect(existsSync(join(environment().dataDir, "uploads", file))).toBe(true);
  const addresses = await reader().select().from(oldAddresses);
  expect(addresses.map(({ address }) => address)).toEqual(["/kept/0"]);
  const left = await reader().select().from(articles).where(eq(articles.id, ids[1]!));
  expect(left).toEqual([]);
});

test("visitors may not", async () => {
  const attempt = undoImport({ kind: "visitor", at }, 1);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
