import { eq } from "drizzle-orm";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { bumpPublicVersion } from "#db/public-version.ts";
import { articleNotes } from "#db/schema/article-versions.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { transact } from "#db/transact.ts";
import type { ArticleInput } from "#domain/articles/input.ts";
import { dayOf } from "#platform/calendar.ts";
import { publishedArticle, type PublishedArticle } from "./article.ts";

const paragraph = "The council met again, and again the ferry was the last point of the evening. ";
const row = `| ${"a long name of a long column | ".repeat(7)}\n`;

/** A text with all that the form of articles knows. */
const longBody = [
  "The harbour froze in January.[^1] Nobody had expected it.",
  "## What the council said",
  paragraph.repeat(6),
  "> We shall not close the harbour.\n> — The mayor, 2020-01-29",
  "> We have read the letter.\n>\n> — A clerk, last winter",
  `${row}|${"-|".repeat(7)}\n${row.repeat(3)}`,
  "1. The pier\n2. The quay\n\n   - with steps",
  `${paragraph.repeat(12)}[^1] It froze again.[^ice]`,
  "![A boat in the ice](https://example.org/boat.jpg)",
  "[^1]: Minutes of the council, page 3.\n[^ice]: So said the gauge.",
].join("\n\n");

/** A paper that uses it all: a picture, a quotation, a file, notes, and an Arabic and a French translation. */
export async function longArticle(details: Partial<ArticleInput> = {}): Promise<PublishedArticle> {
  const article = await publishedArticle({
    kind: "paper",
    body: longBody,
    picture: {
      ...(await anyPicture()),
      alt: "Ice in the harbour",
      caption: "The harbour in January.",
      credit: "The harbour desk",
    },
    pulledQuote: { text: "It froze.", saidBy: "A neighbour", saidOn: "2020-01-30" },
    paper: { file: "demo/a-harbour.pdf", bytes: 123_456, locale: "fr" },
    ...details,
  });
  await addNote(article.id, "correction", "The harbour froze in January, not in February.");
  await translated(article.id, "fr", "Le port reste ouvert");
  await translated(article.id, "ar", "الميناء يبقى مفتوحًا");
  return article;
}

/** One of those that come with the product, as it really is, so that nothing moves when it has come. */
async function anyPicture() {
  const folder = fileURLToPath(new URL("../../public/demo/", import.meta.url));
  const name = readdirSync(folder).find((file) => /\.(jpg|webp|png)$/.test(file))!;
  const { width, height } = await sharp(folder + name).metadata();
  return { file: `demo/${name}`, width, height };
}

/** The article of an id in another language. */
export async function translated(articleId: number, locale: "ar" | "fr", title: string) {
  const words = { title, dek: title, body: title, html: `<p>${title}</p>` };
  await transact(async (tx) => {
    const translation = { articleId, locale, ...words, fromVersion: 1, updatedAt: new Date() };
    await tx.insert(articleTranslations).values(translation);
    await bumpPublicVersion(tx);
  });
}

/** Takes an article back, with the reason. */
export async function retracted(articleId: number, reason: string): Promise<void> {
  await transact(async (tx) => {
    await tx.update(articles).set({ retractedAt: new Date() }).where(eq(articles.id, articleId));
  });
  await addNote(articleId, "retraction", reason);
}

async function addNote(articleId: number, kind: "correction" | "retraction", text: string) {
  await transact(async (tx) => {
    const noted = { notedOn: dayOf(new Date()), notedAt: new Date() };
    await tx.insert(articleNotes).values({ articleId, kind, text, ...noted });
    await bumpPublicVersion(tx);
  });
}
