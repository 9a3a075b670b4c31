import { escapeAddress, escapeMarkdown, titleOf } from "./escape-markdown.ts";
import { elementsNamed, isBlock, textOf, type HtmlElement, type HtmlNode } from "./read-html.ts";

/** A picture as it stands in HTML; `caption` is of the figure around it. */
export type FoundPicture = { src: string; alt: string; caption: string; id: string | undefined };

/** What differs from one source to another, and who is told of what could not be carried over. */
export type Carrying = {
  /** The address under which a picture can be shown from now on, with its alternative text; none leaves it out. */
  picture: (found: FoundPicture) => { address: string; alt: string } | undefined;
  /** The absolute address of a link; none leaves its text. */
  link: (href: string) => string | undefined;
  /** Single line ends break a line, and empty lines end a paragraph. */
  keepsLines: boolean;
  lose: (what: string) => void;
  /** The texts of the footnotes so far, as Markdown. */
  notes: string[];
  /** Texts of footnotes that are named by an id alone. */
  noteTexts: ReadonlyMap<string, HtmlNode[]>;
};

type Around = { strong?: boolean; em?: boolean; link?: boolean; del?: boolean };

const marks: Record<string, { mark: string; flag: keyof Around }> = {
  strong: { mark: "**", flag: "strong" },
  b: { mark: "**", flag: "strong" },
  em: { mark: "*", flag: "em" },
  i: { mark: "*", flag: "em" },
  cite: { mark: "*", flag: "em" },
  dfn: { mark: "*", flag: "em" },
  del: { mark: "~~", flag: "del" },
  s: { mark: "~~", flag: "del" },
  strike: { mark: "~~", flag: "del" },
};
const codes = ["code", "kbd", "samp", "tt", "var"];
const framed = ["iframe", "embed", "video", "audio", "object"];
const silent = ["script", "style", "template", "link", "meta", "col", "colgroup", "param", "track"];
const lost = ["form", "input", "select", "button", "svg", "math", "canvas", "map", "textarea"];
const breakMark = "\\\n";

/** Inline Markdown of nodes; a line end in it is a hard break, or in `keepsLines` a mere `\n`. */
export function writeInline(
  nodes: readonly HtmlNode[],
  carrying: Carrying,
  around: Around = {},
): string {
  return nodes.map((node) => writeNode(node, carrying, around)).join("");
}

/** A picture on its own, with its caption as title. */
export function writePicture(image: HtmlElement, caption: string, carrying: Carrying): string {
  const of = (name: string) => image.attributes.get(name) ?? "";
  const src = of("data-src") || of("src");
  const id = /\bwp-image-(\d+)\b/.exec(of("class"))?.[1] ?? image.attributes.get("data-id");
  const carried = carrying.picture({ src, alt: of("alt"), caption, id });
  if (!carried) return "";
  const alt = escapeMarkdown(carried.alt.replaceAll(/\s+/g, " ").trim());
  return `![${alt}](${escapeAddress(carried.address)}${titleOf(caption)})`;
}

function writeNode(node: HtmlNode, carrying: Carrying, around: Around): string {
  if (typeof node === "string") return writeText(node, carrying);
  const { name, children, attributes } = node;
  const inside = () => writeInline(children, carrying, around);
  if (name === "br") return breakMark;
  if (name === "img") return writePicture(node, "", carrying);
  if (name === "a") return writeLink(node, carrying, around);
  if (name === "x-note") return writeNote(children, carrying);
  if (codes.includes(name)) return writeCode(textOf(children));
  if (framed.includes(name)) return writeFrame(node, carrying);
  if (silent.includes(name)) return "";
  if (lost.includes(name)) return lose(carrying, `a <${name}>`);
  const id = attributes.get("data-fn");
  if (id && carrying.noteTexts.has(id)) return writeNote(carrying.noteTexts.get(id)!, carrying);
  const mark = marks[name];
  if (mark && !around[mark.flag] && !children.some(isBlock)) {
    return surround(writeInline(children, carrying, { ...around, [mark.flag]: true }), mark.mark);
  }
  return inside();
}

function writeText(text: string, { keepsLines }: Carrying): string {
  const spaced = keepsLines
    ? text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\S\n\u00a0]+/g, " ")
    : text.replaceAll(/[^\S\u00a0]+/g, " ");
  return escapeMarkdown(spaced);
}

/** The marks touch words; white space at either end moves out, as Markdown wants it. */
function surround(text: string, mark: string): string {
  const [, before = "", words = "", after = ""] = /^((?:\s|\\\n)*)([\s\S]*?)((?:\s|\\\n)*)$/.exec(
    text,
  )!;
  // An empty line would end the paragraph in the midst of the marks.
  if (words === "" || /\n\s*\n/.test(words)) return text;
  return `${before}${mark}${words}${mark}${after}`;
}

function writeLink(link: HtmlElement, carrying: Carrying, around: Around): string {
  const text = writeInline(link.children, carrying, { ...around, link: true });
  const href = link.attributes.get("href");
  const isPicture = elementsNamed(link.children, "img").length > 0;
  if (around.link || isPicture || href === undefined || href.startsWith("#")) return text;
  const address = carrying.link(href);
  if (address === undefined || text.trim() === "") return text;
  const words = text.replaceAll(breakMark, " ").replaceAll(/\s+/g, " ");
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/.exec(words)!;
  return `${before}[${inner}](${escapeAddress(address)})${after}`;
}

function writeCode(text: string): string {
  const code = text.replaceAll(/\s+/g, " ").trim();
  if (code === "") return "";
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** What would be shown in a frame is linked to. */
function writeFrame(frame: HtmlElement, carrying: Carrying): string {
  const source = elementsNamed(frame.children, "source")[0]?.attributes.get("src");
  const src = frame.attributes.get("src") ?? frame.attributes.get("data") ?? source ?? "";
  const address = carrying.link(src.startsWith("//") ? `https:${src}` : src);
  carrying.lose(`a <${frame.name}>${address ? `, a link to it stands there: ${address}` : ""}`);
  return address ? `[${escapeMarkdown(address)}](${escapeAddress(address)})` : "";
}

function writeNote(children: readonly HtmlNode[], carrying: Carrying): string {
  const text = writeInline(children, { ...carrying, keepsLines: false });
  carrying.notes.push(text.replaceAll(breakMark, " ").replaceAll(/\s+/g, " ").trim());
  return `[^${carrying.notes.length}]`;
}

function lose(carrying: Carrying, what: string): string {
  carrying.lose(what);
  return "";
}
