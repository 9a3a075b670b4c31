import type { Locale } from "#platform/locales.ts";
import type { Contested } from "./conflict.tsx";

/** The fields in which what is stored and what was typed differ; `lang` is the language of both. */
export function contestedOf(
  labels: Record<string, string>,
  theirs: Record<string, string>,
  mine: Record<string, string>,
  lang: Locale,
): Contested[] {
  return Object.entries(labels)
    .map(([field, label]) => {
      return { label, theirs: theirs[field] ?? "", mine: mine[field] ?? "", lang };
    })
    .filter(({ theirs: one, mine: other }) => one.trim() !== other.replaceAll("\r", "").trim());
}
