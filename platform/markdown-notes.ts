import type { Element, Root } from "hast";
import type { Options } from "remark-rehype";
import { translator } from "./i18n.ts";
import type { Locale } from "./locales.ts";
import { elementsOf } from "./markdown-tree.ts";

declare module "hast" {
  interface ElementData {
    /** A link within the notes, which no author wrote. */
    isNote?: boolean;
  }
}

/** How footnotes are called in the language of the text. */
export function noteWords(locale: Locale): Options {
  const t = translator(locale, "news");
  return {
    clobberPrefix: "",
    footnoteLabel: t("notes"),
    footnoteLabelProperties: {},
    footnoteBackContent: "↩",
    footnoteBackLabel: (note, time) => t("backToText", { note: note + 1, time }),
  };
}

/**
 * Gives notes names of their own, by number, in place of those made of the author's words: `note-2`, and where it is
 * called for the first time `note-2-from-1`. No other part of a page has such a name.
 */
export function nameNotes(tree: Root): void {
  const all = elementsOf(tree);
  const section = all.find(({ properties }) => properties.dataFootnotes !== undefined);
  if (!section) return;
  section.properties = { className: ["notes"], ariaLabelledBy: ["notes"] };
  const parts = elementsOf(section);
  const heading = parts.find(({ tagName }) => tagName === "h2");
  if (heading) heading.properties = { id: "notes" };
  const numbers = nameItems(parts);
  const calls = new Map<number, number>();
  for (const link of all.filter(({ properties }) => properties.dataFootnoteRef !== undefined)) {
    const number = numbers.get(String(link.properties.href).slice(1)) ?? 0;
    const time = (calls.get(number) ?? 0) + 1;
    calls.set(number, time);
    const href = `#note-${number}`;
    nameLink(link, { href, id: `note-${number}-from-${time}`, ariaDescribedBy: ["notes"] });
  }
}

/** The notes in order, each with the ways back to where it is called. Their number by the name they had. */
function nameItems(parts: Element[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const item of parts.filter(({ properties }) => properties.id !== undefined)) {
    if (item.tagName !== "li") continue;
    const number = numbers.size + 1;
    numbers.set(String(item.properties.id), number);
    item.properties.id = `note-${number}`;
    const ways = elementsOf(item).filter((one) => one.properties.dataFootnoteBackref !== undefined);
    for (const [index, way] of ways.entries()) {
      const { ariaLabel } = way.properties;
      const href = `#note-${number}-from-${index + 1}`;
      nameLink(way, { href, className: ["back"], ariaLabel });
    }
  }
  return numbers;
}

function nameLink(link: Element, properties: Element["properties"]): void {
  link.properties = properties;
  link.data = { isNote: true };
}
