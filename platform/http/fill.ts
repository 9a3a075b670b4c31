import { fillHoles, type HoleKind } from "../holes.ts";

/** What stands in a hole at the moment: plain text without markup. */
export type HoleValue = (kind: HoleKind, slug: string, locale: string) => string | Promise<string>;

export type Hole = { kind: HoleKind; slug: string; locale: string };

/** The holes of a text, each once, in the order of first use. */
export function listHoles(text: string): Hole[] {
  const holes = new Map<string, Hole>();
  fillHoles(text, (kind, slug, locale) => {
    holes.set(nameOf({ kind, slug, locale }), { kind, slug, locale });
    return "";
  });
  return [...holes.values()];
}

/** The present values of holes, in the same order. */
export function lookUp(holes: Hole[], holeValue: HoleValue): Promise<string[]> {
  return Promise.all(holes.map(async ({ kind, slug, locale }) => holeValue(kind, slug, locale)));
}

/** The text with `values` in place of its `holes`, which are as `listHoles` gave them. */
export function fill(text: string, holes: Hole[], values: string[]): string {
  const valueOf = new Map(holes.map((hole, index) => [nameOf(hole), escape(values[index]!)]));
  return fillHoles(text, (kind, slug, locale) => valueOf.get(nameOf({ kind, slug, locale })) ?? "");
}

function nameOf({ kind, slug, locale }: Hole): string {
  return `${kind}:${slug}:${locale}`;
}

function escape(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
