/** What a stored page leaves open for the front door to fill: numbers that change by the second. */
export type HoleKind = "count" | "share" | "countedAt" | "goals";

const pattern = /\uE000(count|share|countedAt|goals):([a-z0-9-]+):([a-z]{2})\uE001/g;

/** The token that stands for a number in a rendered page; private-use characters frame it. */
export function hole(kind: HoleKind, slug: string, locale: string): string {
  return `\uE000${kind}:${slug}:${locale}\uE001`;
}

/** Where a page shows what was sent and not taken; filled for one answer only, and never stored. */
export const sentHole = "\uE000sent\uE001";

/** Replaces every hole of a page with what `value` answers for it. */
export function fillHoles(
  text: string,
  value: (kind: HoleKind, slug: string, locale: string) => string,
): string {
  return text.replace(pattern, (_, kind, slug, locale) => value(kind, slug, locale));
}
