import { and, asc, eq, isNull } from "drizzle-orm";
import { locales, type Locale } from "#platform/locales.ts";
import { plainText } from "#platform/plain-text.ts";
import { wordsOf } from "#platform/words.ts";
import { placeholder } from "./expressions.ts";
import { perConnection, prepared } from "./prepared.ts";
import { articles, articleTranslations } from "./schema/articles.ts";
import { articleTopics } from "./schema/topics.ts";
import type { Tx } from "./transact.ts";

type Words = { title: string; dek: string; html: string; others?: (string | null | undefined)[] };

/** How many rows of `article_words` an article may have, a power of two: a language's row never moves. */
export const rowsOfArticle = 8;

const selectArticle = prepared((db) =>
  db
    .select({
      kind: articles.kind,
      locale: articles.locale,
      title: articles.title,
      dek: articles.dek,
      byline: articles.byline,
      html: articles.html,
      picture: articles.picture,
      pulledQuote: articles.pulledQuote,
    })
    .from(articles)
    .where(and(eq(articles.id, placeholder("id")), isNull(articles.retractedAt)))
    .prepare(),
);
const selectTranslations = prepared((db) =>
  db
    .select({
      locale: articleTranslations.locale,
      title: articleTranslations.title,
      dek: articleTranslations.dek,
      html: articleTranslations.html,
      caption: articleTranslations.pictureCaption,
      quote: articleTranslations.quote,
    })
    .from(articleTranslations)
    .where(eq(articleTranslations.articleId, placeholder("id")))
    .prepare(),
);
const selectTopics = prepared((db) =>
  db
    .select({ id: articleTopics.topicId })
    .from(articleTopics)
    .where(eq(articleTopics.articleId, placeholder("id")))
    .orderBy(asc(articleTopics.position))
    .prepare(),
);
const removeRows = perConnection((db) =>
  db.$client.prepare("DELETE FROM article_words WHERE rowid BETWEEN ? AND ?"),
);
const insertRow = perConnection((db) =>
  db.$client.prepare(
    "INSERT INTO article_words (rowid, title, dek, body, marks) VALUES (?, ?, ?, ?, ?)",
  ),
);

/**
 * Makes the search find an article as it stands now, each of its languages by itself, or no longer if it is
 * retracted or gone. Every verb that changes an article, its translations or its topics calls it in its
 * own transaction, after the change.
 */
export async function indexArticle(tx: Tx, articleId: number): Promise<void> {
  const first = rowOf(articleId, 0);
  removeRows(tx).run(first, first + rowsOfArticle - 1);
  const [article] = await selectArticle(tx).execute({ id: articleId });
  if (!article) return;
  const { kind, locale, byline, picture, pulledQuote } = article;
  const topics = await selectTopics(tx).execute({ id: articleId });
  const shared = [markOf("kind", kind), ...topics.map(({ id }) => markOf("topic", id))];
  const insert = (language: Locale, { title, dek, html, others = [] }: Words) => {
    const body = [plainText(html), ...others].filter(Boolean).join("\n");
    const row = rowOf(articleId, locales.indexOf(language));
    const marks = [markOf("locale", language), ...shared].join(" ");
    insertRow(tx).run(row, folded(title), folded(dek), folded(body), marks);
  };
  insert(locale, { ...article, others: [pulledQuote?.text, picture?.caption, byline] });
  for (const words of await selectTranslations(tx).execute({ id: articleId })) {
    insert(words.locale, { ...words, others: [words.quote, words.caption, byline] });
  }
}

/** What an article's row is narrowed by: a token that no word of a text can be. */
export function markOf(what: "kind" | "locale" | "topic", value: string | number): string {
  return `${what}${String(value).replaceAll(/[^a-z0-9]/g, "")}`;
}

/** The row of an article in one language; the numbers of languages are their places in `locales`. */
export function rowOf(articleId: number, language: number): number {
  return articleId * rowsOfArticle + language;
}

function folded(text: string): string {
  return Array.from(wordsOf(text), (word) => word.folded).join(" ");
}
