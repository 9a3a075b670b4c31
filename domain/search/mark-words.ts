import { wordsOf } from "#platform/words.ts";
import { findPlaces, type Marked, type Phrase } from "./search.ts";

/** Parts a text into what was looked for and the rest. Nothing is added to it and nothing left out. */
export function markWords(text: string, phrases: readonly Phrase[]): Marked {
  const words = [...wordsOf(text)];
  const parts: Marked = [];
  let done = 0;
  for (const { start, end } of findPlaces(words, phrases)) {
    const [from, to] = [Math.max(done, words[start]!.start), words[end - 1]!.end];
    if (to <= done) continue;
    add(parts, text.slice(done, from), false);
    add(parts, text.slice(from, to), true);
    done = to;
  }
  add(parts, text.slice(done), false);
  return parts;
}

function add(parts: Marked, text: string, isMatch: boolean): void {
  const last = parts.at(-1);
  if (text === "") return;
  if (last?.isMatch === isMatch) last.text += text;
  else parts.push({ text, isMatch });
}
