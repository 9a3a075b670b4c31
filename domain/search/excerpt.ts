import { wordsOf, type Word } from "#platform/words.ts";
import { markWords } from "./mark-words.ts";
import { findPlaces, type Marked, type Phrase, type Place } from "./search.ts";

/** Beyond so many words nothing is looked for: an excerpt is a taste, and a page shows ten. */
const mostWords = 4000;
const wordsBefore = 8;
const wordsShown = 36;
const ellipsis = "…";

/**
 * The piece of a long text that has the most of what was looked for, marked, on one line; null where there is
 * none. What was cut off is told by an ellipsis.
 */
export function excerptOf(text: string, phrases: readonly Phrase[]): Marked | null {
  const words = firstWords(text);
  const places = findPlaces(words, phrases);
  const best = richest(places);
  if (!best) return null;
  const first = Math.max(0, Math.min(best.start - wordsBefore, words.length - wordsShown));
  const shown = text.slice(
    startOf(text, words[first]!),
    endOf(text, words[Math.min(words.length, first + wordsShown) - 1]!),
  );
  const parts = markWords(shown.replaceAll(/\s+/g, " "), phrases);
  const isBegun = first === 0;
  const isEnded = text.endsWith(shown);
  return [
    ...(isBegun ? [] : [{ text: `${ellipsis} `, isMatch: false }]),
    ...parts,
    ...(isEnded ? [] : [{ text: ` ${ellipsis}`, isMatch: false }]),
  ];
}

function firstWords(text: string): Word[] {
  const words: Word[] = [];
  for (const word of wordsOf(text)) if (words.push(word) === mostWords) break;
  return words;
}

/** The place from which on the most different phrases follow closely; of several, the first. */
function richest(places: readonly Place[]): Place | undefined {
  let best: Place | undefined;
  let most = 0;
  for (const [index, place] of places.entries()) {
    const near = new Set<number>();
    for (const other of places.slice(index, index + wordsShown)) {
      if (other.end - place.start <= wordsShown - wordsBefore) near.add(other.phrase);
    }
    if (near.size > most) [best, most] = [place, near.size];
  }
  return best;
}

/** Opening marks belong to the word behind them, closing ones to the word before. */
function startOf(text: string, { start }: Word): number {
  const before = /[^\s\p{L}\p{N}.,;:!?。，；：！？、]*$/u.exec(
    text.slice(Math.max(0, start - 4), start),
  )!;
  return start - before[0].length;
}

function endOf(text: string, { end }: Word): number {
  return end + /^[^\s\p{L}\p{N}([{“«「『]*/u.exec(text.slice(end, end + 4))![0].length;
}
