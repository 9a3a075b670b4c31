import { diffWords } from "diff";
import type { Locale } from "#platform/locales.ts";

/** A run of words that both texts have, or only the older or only the newer one. */
export type Run = { kind: "same" | "gone" | "new"; text: string };

/** Beyond so many edits word by word says no more than both texts one after the other. */
const maxEditLength = 1000;

/** What leads from one text to another, word by word as the language divides words. */
export function differences(locale: Locale, older: string, newer: string): Run[] {
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: "word" });
  const changes = diffWords(older, newer, { intlSegmenter, maxEditLength });
  const runs: Run[] = changes
    ? changes.map(({ added, removed, value: text }) => {
        return { kind: added ? "new" : removed ? "gone" : "same", text };
      })
    : [
        { kind: "gone", text: older },
        { kind: "new", text: newer },
      ];
  return runs.filter(({ text }) => text !== "");
}
