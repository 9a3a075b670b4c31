import type { Element, ElementContent, Root } from "hast";
import { isDay } from "./calendar.ts";
import { calendarOf, type Locale } from "./locales.ts";
import { elementNode, elementsOf, textNode } from "./markdown-tree.ts";

/** A dash, as long as the language writes it, and what follows on the line. */
const dash = /^(?:[—―]{1,2}|--)\s*/u;
const endsWithDay = /^(.*?)(\d{4}-\d{2}-\d{2})\s*$/s;

/**
 * A quotation whose last line begins with a dash says by whom and when, and stands out of the text:
 *
 *     > We shall not surrender anybody.
 *     > — The minister, 2003-01-29
 *
 * A day is put into the words of the article's language; any other date stays as it is written.
 */
export function attributeQuotes(tree: Root, locale: Locale | undefined): void {
  if (!locale) return;
  for (const parent of [tree, ...elementsOf(tree)]) {
    parent.children = (parent.children as ElementContent[]).map((child) =>
      child.type === "element" && child.tagName === "blockquote"
        ? (attributed(child, locale) ?? child)
        : child,
    );
  }
}

function attributed(quote: Element, locale: Locale): Element | undefined {
  const paragraphs = quote.children.filter((child) => child.type === "element");
  const last = paragraphs.at(-1);
  if (last?.tagName !== "p") return undefined;
  const [words, line] = cutLastLine(last.children);
  const [first, ...rest] = line;
  if (first?.type !== "text" || !dash.test(first.value)) return undefined;
  const name = textNode(first.value.replace(dash, ""));
  if ([name, ...rest].every(isEmpty)) return undefined;
  const said = words.length > 0 ? [elementNode("p", {}, words)] : [];
  if (said.length === 0 && paragraphs.length < 2) return undefined;
  const by = withDay([name, ...rest], locale);
  const children = [...quote.children.filter((child) => child !== last), ...said];
  return elementNode("figure", { className: ["quote"] }, [
    elementNode("blockquote", {}, children),
    elementNode("figcaption", { className: ["meta"] }, by),
  ]);
}

/** What stands before the last line break of a paragraph, without the break, and what stands after it. */
function cutLastLine(nodes: ElementContent[]): [before: ElementContent[], last: ElementContent[]] {
  const at = nodes.findLastIndex((node) => node.type === "text" && node.value.includes("\n"));
  const broken = nodes[at];
  if (broken?.type !== "text") return [[], nodes];
  const end = broken.value.lastIndexOf("\n");
  const before = [...nodes.slice(0, at), textNode(broken.value.slice(0, end))];
  const rest = broken.value.slice(end + 1);
  while (before.length > 0 && isEmpty(before.at(-1)!)) before.pop();
  return [before, [...(rest ? [textNode(rest)] : []), ...nodes.slice(at + 1)]];
}

function isEmpty(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() === "";
  return node.type === "element" && node.tagName === "br";
}

function withDay(line: ElementContent[], locale: Locale): ElementContent[] {
  const last = line.at(-1);
  const [, before, day] = (last?.type === "text" && endsWithDay.exec(last.value)) || [];
  if (day === undefined || !isDay(day)) return line;
  const format = new Intl.DateTimeFormat(calendarOf(locale), {
    dateStyle: "long",
    timeZone: "UTC",
  });
  const time = elementNode("time", { dateTime: day }, [textNode(format.format(new Date(day)))]);
  return [...line.slice(0, -1), textNode(before!), time];
}
