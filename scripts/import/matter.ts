import type { FrontMatter } from "#platform/front-matter.ts";

/** The first of these names that has words; empty for none. */
export function textAt(matter: FrontMatter, ...names: string[]): string {
  const texts = names.map((name) => wordsOf(itemAt(matter, name)));
  return texts.find((text) => text !== "") ?? "";
}

/** What the first of these names lists: a list, words with commas between, or things that have a name. */
export function listAt(matter: FrontMatter, ...names: string[]): string[] {
  for (const name of names) {
    const value = own(matter, name);
    const items = Array.isArray(value)
      ? value
      : typeof value === "string"
        ? value.split(",")
        : [value];
    const words = items.map(wordsOf).filter((text) => text !== "");
    if (words.length > 0) return words;
  }
  return [];
}

/** A value, of a list its first. */
export function itemAt(matter: FrontMatter, name: string): unknown {
  const value = own(matter, name);
  return Array.isArray(value) ? value[0] : (value ?? undefined);
}

function own(matter: FrontMatter, name: string): unknown {
  return Object.hasOwn(matter, name) ? matter[name] : undefined;
}

function wordsOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  const isNamed = typeof value === "object" && value !== null && Object.hasOwn(value, "name");
  return isNamed ? wordsOf((value as { name: unknown }).name) : "";
}
