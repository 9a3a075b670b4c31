import type { Marked } from "#domain/search/search.ts";

/** Words of an article with what was looked for marked; they are text, whatever they say. */
export function MarkedWords({ words }: { words: Marked }) {
  let place = 0;
  return words.map(({ text, isMatch }) => {
    place += text.length;
    return isMatch ? <mark key={place}>{text}</mark> : text;
  });
}
