/** A word of a text: as it is compared with others, and where it stands. */
export type Word = { folded: string; start: number; end: number };

/**
 * Folded words that are looked for side by side. The last one is a whole word, the beginning of one, or the
 * latter without saying so, when a whole one fits better.
 */
export type Phrase = { words: string[]; ending: "whole" | "beginning" | "either" };

/** Scripts that put no spaces between words, and a run of anything else that makes up a word. */
const run =
  /([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+)|[[\p{L}\p{N}\p{M}ـ]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+/gv;
const plain = /^[a-z0-9]*$/i;
/** Accents and Arabic vowel signs, but not the breve of й, which is another letter than и; and the Arabic stretching line. */
const marks =
  /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
/** Letters that are written for one another, or that no decomposition takes apart. */
const variants: Record<string, string> = {
  ة: "ه",
  ى: "ي",
  ٱ: "ا",
  ی: "ي",
  ک: "ك",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ł: "l",
  đ: "d",
  ı: "i",
};
const variant = new RegExp(`[${Object.keys(variants).join("")}٠-٩۰-۹]`, "g");

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a text in their order, each folded: without case, accents and the variants in which one
 * word is written. What has no spaces, such as Chinese, is cut by `Intl.Segmenter`. Reads only as far as it is asked.
 */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: found, 1: dense, index } of text.matchAll(run)) {
    if (dense === undefined) yield* wordAt(found, index);
    else for (const part of cut(dense)) yield* wordAt(part.segment, index + part.index);
  }
}

/** A word as it is compared: `Ёлка` is `елка`, `Écœuré` is `ecoeure`, `مُدَّةٌ` is `مده`. */
export function foldWord(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(marks, "")
    .replaceAll(variant, (letter) => variants[letter] ?? String(letter.codePointAt(0)! & 15))
    .normalize("NFC");
}

function* wordAt(text: string, start: number): Generator<Word> {
  const folded = foldWord(text);
  if (folded !== "") yield { folded, start, end: start + text.length };
}

function cut(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return segmenter.segment(text);
}
