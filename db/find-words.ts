import { locales, type Locale } from "#platform/locales.ts";
import type { Phrase } from "#platform/words.ts";
import type { Db } from "./connection.ts";
import { markOf, rowsOfArticle } from "./index-article.ts";
import { perConnection } from "./prepared.ts";

/** What is looked for: articles with all phrases, and of these only some. Days are inclusive. */
export type WordSearch = {
  phrases: Phrase[];
  topicId?: number | undefined;
  kind?: string | undefined;
  locale?: Locale | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** An article in one language that has the words; the smaller the rank, the better it fits. */
export type WordMatch = { articleId: number; locale: Locale; rank: number };

type Row = { row: number; rank: number };

/** How much a word weighs in title, dek and body; marks weigh nothing. */
const weights = "10.0, 4.0, 1.0, 0.0";
const firstDay = "";
const lastDay = "9999-12-31";

const select = (where: string) =>
  perConnection((db) =>
    db.$client.prepare<unknown[], Row>(
      `SELECT rowid AS row, bm25(article_words, ${weights}) AS rank FROM article_words
       WHERE article_words MATCH ? ${where} ORDER BY rowid DESC LIMIT ?`,
    ),
  );
const selectRows = select("");
const selectRowsOfDays = select(`AND EXISTS (SELECT 1 FROM articles
  WHERE id = article_words.rowid / ${rowsOfArticle} AND publishedOn BETWEEN ? AND ?)`);

/**
 * The articles that have all the words, those stored last first, `limit` at most: a word that half of all
 * articles have would otherwise be weighed a hundred thousand times.
 */
export function findWords(search: WordSearch, limit: number, db: Db): WordMatch[] {
  const { from, to } = search;
  const expression = expressionOf(search);
  const rows =
    from === undefined && to === undefined
      ? selectRows(db).all(expression, limit)
      : selectRowsOfDays(db).all(expression, from ?? firstDay, to ?? lastDay, limit);
  return rows.map(({ row, rank }) => ({
    articleId: Math.floor(row / rowsOfArticle),
    locale: locales[row % rowsOfArticle]!,
    rank,
  }));
}

/**
 * The question in the language of FTS5. Words hold letters and digits only, and stand in quotes, so that
 * nothing of what somebody typed is ever an operator.
 */
function expressionOf({ phrases, topicId, kind, locale }: WordSearch): string {
  const marks = [
    ...(locale === undefined ? [] : [markOf("locale", locale)]),
    ...(kind === undefined ? [] : [markOf("kind", kind)]),
    ...(topicId === undefined ? [] : [markOf("topic", topicId)]),
  ];
  const words = `{title dek body} : (${phrases.map(partOf).join(" AND ")})`;
  return [words, ...marks.map((mark) => `marks : "${mark}"`)].join(" AND ");
}

function partOf({ words, ending }: Phrase): string {
  const whole = `"${words.join(" ").replaceAll('"', "")}"`;
  if (ending === "whole") return whole;
  return ending === "beginning" ? `${whole} *` : `(${whole} OR ${whole} *)`;
}
