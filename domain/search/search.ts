import type { ListedArticle } from "#domain/articles/article.ts";
import type { Topic } from "#domain/topics/topic.ts";
import type { Locale } from "#platform/locales.ts";
import { wordsOf, type Phrase, type Word } from "#platform/words.ts";

export type { Phrase };
export type Kind = ListedArticle["kind"];

/** What somebody looks for: the words as they stand in the field, what they mean, and what narrows them. */
export type Question = {
  text: string;
  /** Longer than a question may be: only its beginning is looked for. */
  isCut: boolean;
  phrases: Phrase[];
  topic?: string;
  kind?: Kind;
  language?: Locale;
  from?: string;
  to?: string;
};

/** Words of an article, a part of which was looked for. */
export type MarkedPart = { text: string; isMatch: boolean };
export type Marked = MarkedPart[];

/** An article that was found, in the language in which it was: `locale`. Its page is read in `pageLocale`. */
export type FoundArticle = Pick<ListedArticle, "kind" | "publishedOn" | "slug"> & {
  locale: Locale;
  pageLocale: Locale;
  topics: Topic[];
  title: Marked;
  dek: Marked;
  /** Where in the text the words stand; null where they do not. */
  excerpt: Marked | null;
};

/** One page of what was found. With `isMore`, only `found` of the articles that have the words were weighed. */
export type FoundPage = {
  articles: FoundArticle[];
  found: number;
  isMore: boolean;
  page: number;
  hasNext: boolean;
};

/** Where words that were looked for stand in a list of words: `end` is behind the last one. */
export type Place = { phrase: number; start: number; end: number };

export const searchPath = "/search";
export const foundPerPage = 10;
export const lastFoundPage = 50;
export const questionMaxCharacters = 200;
const mostPhrases = 20;

/** Two quotation marks of any language and what is between, a star behind it; else what has no space in it. */
const piece =
  /["“”„‟«»「」『』〝〞]([^"“”„‟«»「」『』〝〞]*)["“”„‟«»「」『』〝〞](\*?)|[^\s"“”„‟«»「」『』〝〞]+/g;

/**
 * What a question means: each word, those in quotation marks side by side, `word*` as the beginning of a
 * word, and so the last word, which may still be being typed. Whatever is no word is nothing.
 */
export function readPhrases(text: string): Phrase[] {
  const pieces = [...text.matchAll(piece)];
  const phrases = pieces.flatMap(([whole, quoted, star], index): Phrase[] => {
    const words = Array.from(wordsOf(quoted ?? whole), ({ folded }) => folded);
    if (words.length === 0) return [];
    if (quoted !== undefined) return [{ words, ending: star ? "beginning" : "whole" }];
    const isLast = index === pieces.length - 1;
    return words.map((word, place) => {
      const isEnd = place === words.length - 1;
      const ending = !isEnd
        ? "whole"
        : whole.endsWith("*")
          ? "beginning"
          : isLast
            ? "either"
            : "whole";
      return { words: [word], ending: isShort(word) ? "whole" : ending };
    });
  });
  const seen = new Set<string>();
  return phrases.filter((one) => !seen.has(key(one)) && seen.add(key(one))).slice(0, mostPhrases);
}

/** The address of a question, without language; the first page has no number in it. */
export function questionPath(question: Question, page = 1, format = ""): string {
  const { text, topic, kind, language, from, to } = question;
  const given = { q: text, topic, kind: kind && kindInAddress(kind), language, from, to };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  if (page > 1) query.set("page", String(page));
  return `${searchPath}${format}${query.size > 0 ? `?${query.toString()}` : ""}`;
}

/** True when a question is not put to all articles. */
export function isNarrowed({ topic, kind, language, from, to }: Question): boolean {
  return [topic, kind, language, from, to].some((part) => part !== undefined);
}

/** A kind as addresses write it. */
export function kindInAddress(kind: Kind): string {
  return kind.replaceAll(" ", "-");
}

/** Every place at which one of the phrases stands among these words, in their order. */
export function findPlaces(words: readonly Word[], phrases: readonly Phrase[]): Place[] {
  return words.flatMap((_, start) =>
    phrases.flatMap((phrase, number) => {
      const end = start + phrase.words.length;
      return end <= words.length && standsAt(words, start, phrase)
        ? [{ phrase: number, start, end }]
        : [];
    }),
  );
}

function standsAt(
  words: readonly Word[],
  start: number,
  { words: asked, ending }: Phrase,
): boolean {
  return asked.every((word, index) => {
    const { folded } = words[start + index]!;
    const isOpen = ending !== "whole" && index === asked.length - 1;
    return isOpen ? folded.startsWith(word) : folded === word;
  });
}

/** One letter begins half of all words; one Chinese character may be a whole one. */
function isShort(word: string): boolean {
  return /^.$/u.test(word) && !/\p{sc=Han}/u.test(word);
}

function key({ words, ending }: Phrase): string {
  return `${words.join(" ")} ${ending}`;
}
