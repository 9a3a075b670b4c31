import { decodeEntities } from "./entities.ts";

export type HtmlElement = {
  name: string;
  attributes: Map<string, string>;
  children: HtmlNode[];
};
export type HtmlNode = string | HtmlElement;

const voids = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Their content is no text for people, or not read as markup. */
const opaque = new Set("script style textarea title noscript template svg math".split(" "));
const blocks = new Set(
  (
    "address article aside blockquote center details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul"
  ).split(" "),
);
/** What an opening tag ends, and what it does not look beyond. */
const ends: Record<string, { ended: string[]; within: string[] }> = {
  li: { ended: ["li"], within: ["ul", "ol"] },
  dt: { ended: ["dt", "dd"], within: ["dl"] },
  dd: { ended: ["dt", "dd"], within: ["dl"] },
  tr: { ended: ["tr", "td", "th"], within: ["table"] },
  td: { ended: ["td", "th"], within: ["tr", "table"] },
  th: { ended: ["td", "th"], within: ["tr", "table"] },
};
const deepest = 60;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** True for an element that begins a line of its own. */
export function isBlock(node: HtmlNode): node is HtmlElement {
  return typeof node !== "string" && blocks.has(node.name);
}

/**
 * Reads HTML as browsers would on the whole: whatever it is, there is a tree, of at most 60 levels. In one pass, in
 * time that grows with the text. Comments, scripts and styles are left out.
 */
export function readHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: "", attributes: new Map(), children: [] };
  const open = [root];
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    if (start < 0) break;
    if (start > at) addText(open, html.slice(at, start));
    at = readMarkup(html, start, open);
  }
  if (at < html.length) addText(open, html.slice(at));
  return root.children;
}

/** The text of nodes, without any markup. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : textOf(node.children))).join("");
}

/** Every element of a name, at whatever depth, in order. */
export function elementsNamed(nodes: readonly HtmlNode[], name: string): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    return [...(node.name === name ? [node] : []), ...elementsNamed(node.children, name)];
  });
}

function addText(open: HtmlElement[], text: string): void {
  open.at(-1)!.children.push(decodeEntities(text));
}

/** Reads what begins with `<`; answers where it ends. */
function readMarkup(html: string, start: number, open: HtmlElement[]): number {
  if (html.startsWith("<!--", start)) return endOf(html, "-->", start + 4);
  const next = html[start + 1] ?? "";
  if (next === "!" || next === "?") return endOf(html, ">", start);
  const isEnd = next === "/";
  if (!/[a-z]/i.test(isEnd ? (html[start + 2] ?? "") : next)) {
    addText(open, "<");
    return start + 1;
  }
  const end = endOfTag(html, start);
  const tag = html.slice(start + (isEnd ? 2 : 1), html[end - 1] === ">" ? end - 1 : end);
  const name = /^[^\s/>]+/.exec(tag)![0].toLowerCase();
  if (isEnd) {
    close(open, name);
    return end;
  }
  if (opaque.has(name) && !tag.endsWith("/")) {
    const closing = html.slice(end).search(new RegExp(`</${name.replaceAll(/\W/g, "")}\\b`, "i"));
    openElement(open, name, tag).children.length = 0;
    close(open, name);
    return closing < 0 ? html.length : endOf(html, ">", end + closing);
  }
  openElement(open, name, tag);
  if (voids.has(name)) close(open, name);
  return end;
}

function openElement(open: HtmlElement[], name: string, tag: string): HtmlElement {
  endBefore(open, name);
  const attributes = new Map<string, string>();
  for (const [, key, double, single, bare] of tag.slice(name.length).matchAll(attribute)) {
    const value = decodeEntities(double ?? single ?? bare ?? "");
    if (!attributes.has(key!.toLowerCase())) attributes.set(key!.toLowerCase(), value);
  }
  const element: HtmlElement = { name, attributes, children: [] };
  open.at(-1)!.children.push(element);
  if (open.length < deepest || voids.has(name)) open.push(element);
  return element;
}

function endBefore(open: HtmlElement[], name: string): void {
  if (blocks.has(name)) endNearest(open, ["p"], ["td", "th", "li", "div", "blockquote", "table"]);
  const rule = ends[name];
  if (rule) endNearest(open, rule.ended, rule.within);
}

function endNearest(open: HtmlElement[], ended: string[], within: string[]): void {
  for (let index = open.length - 1; index > 0; index--) {
    const { name } = open[index]!;
    if (ended.includes(name)) open.length = index;
    else if (within.includes(name)) return;
  }
}

function close(open: HtmlElement[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index > 0) open.length = index;
}

/** The end of a tag, beyond any `>` that stands in quotes. */
function endOfTag(html: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < html.length; at++) {
    const character = html[at]!;
    if (quote !== "") quote = character === quote ? "" : quote;
    else if ((character === '"' || character === "'") && html[at - 1] === "=") quote = character;
    else if (character === ">") return at + 1;
  }
  return html.length;
}

function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
