import { escapeLineStart } from "./escape-markdown.ts";
import { elementsNamed, isBlock, textOf, type HtmlElement, type HtmlNode } from "./read-html.ts";
import { writeInline, writePicture, type Carrying } from "./write-inline.ts";
import { writeTable } from "./write-table.ts";

const listed = ["ul", "ol"];
/** Deeper lists and quotations than the product renders lie flat. */
const deepest = 12;

/** HTML as Markdown: what has a mark is marked, what has none keeps its text, pictures and links go by `carrying`. */
export function writeMarkdown(nodes: readonly HtmlNode[], carrying: Carrying): string {
  const body = joined(writeBlocks(nodes, carrying, 0));
  const notes = carrying.notes.map((text, index) => `[^${index + 1}]: ${text}`);
  return joined([body, ...(notes.length > 0 ? [notes.join("\n\n")] : [])]);
}

function joined(blocks: string[]): string {
  return blocks.filter((block) => block.trim() !== "").join("\n\n");
}

function writeBlocks(nodes: readonly HtmlNode[], carrying: Carrying, depth: number): string[] {
  const blocks: string[] = [];
  let run: HtmlNode[] = [];
  const flush = () => {
    if (run.length > 0) blocks.push(...writeParagraphs(run, carrying));
    run = [];
  };
  for (const node of nodes) {
    if (isBlock(node) || holdsBlock(node)) {
      flush();
      blocks.push(...writeBlock(node, carrying, depth));
    } else run.push(node);
  }
  flush();
  return blocks;
}

/** Such as a link around a heading: what is around is let go. */
function holdsBlock(node: HtmlNode): node is HtmlElement {
  return (
    typeof node !== "string" && node.children.some((child) => isBlock(child) || holdsBlock(child))
  );
}

function writeParagraphs(nodes: readonly HtmlNode[], carrying: Carrying): string[] {
  const text = writeInline(nodes, carrying);
  const paragraphs = carrying.keepsLines ? text.split(/\n[^\S\n]*\n\s*/) : [text];
  return paragraphs.map((paragraph) => {
    const lines = paragraph
      .split(/\\?\n/)
      .map((line) => line.trim())
      .filter((line, index, all) => line !== "" || (index > 0 && index < all.length - 1));
    return lines
      .map(escapeLineStart)
      .join("\\\n")
      .replaceAll(/(?:\\\n){2,}/g, "\n\n");
  });
}

function writeBlock(element: HtmlElement, carrying: Carrying, depth: number): string[] {
  const { name, children } = element;
  const inside = () => writeBlocks(children, carrying, depth);
  if (/^h[1-6]$/.test(name)) return [writeHeading(element, carrying)];
  if (name === "hr") return ["---"];
  if (name === "pre") return [writeCode(element)];
  if (name === "table") return writeTable(element, carrying, inside);
  if (name === "figure") return writeFigure(element, carrying, depth);
  if (name === "blockquote" && depth < deepest) {
    return [indent(joined(writeBlocks(children, carrying, depth + 1)), "> ", "> ")];
  }
  if (listed.includes(name) && depth < deepest) return [writeList(element, carrying, depth)];
  if (name === "dt" || name === "summary")
    return [`**${oneLine(writeInline(children, carrying))}**`];
  if (name === "form" || name === "fieldset") carrying.lose("a form");
  return inside();
}

function writeHeading({ name, children }: HtmlElement, carrying: Carrying): string {
  const text = oneLine(writeInline(children, carrying));
  return text === "" ? "" : `${"#".repeat(Number(name[1]))} ${text.replace(/#+$/, "\\$&")}`;
}

function writeFigure(figure: HtmlElement, carrying: Carrying, depth: number): string[] {
  const images = elementsNamed(figure.children, "img");
  const hasMore = ["blockquote", "table", "figure", "ul"].some(
    (name) => elementsNamed(figure.children, name).length > 0,
  );
  if (images.length !== 1 || hasMore) return writeBlocks(figure.children, carrying, depth);
  const caption = elementsNamed(figure.children, "figcaption")[0];
  const words = caption ? textOf(caption.children) : "";
  return [writePicture(images[0]!, words, carrying)];
}

function writeList(list: HtmlElement, carrying: Carrying, depth: number): string {
  const start = Number(list.attributes.get("start") ?? 1);
  let number = Number.isInteger(start) && start >= 0 && start < 1e8 ? start : 1;
  const items = list.children
    .filter((child) => typeof child !== "string" || child.trim() !== "")
    .map((child) => {
      const nodes = typeof child !== "string" && child.name === "li" ? child.children : [child];
      const blocks = writeBlocks(nodes, carrying, depth + 1).filter((block) => block !== "");
      const marker = list.name === "ol" ? `${number++}. ` : "- ";
      const isTight = blocks.slice(1).every((block) => /^(- |\d+\. )/.test(block));
      const text = blocks.join(isTight ? "\n" : "\n\n");
      return { isTight, text: indent(text, marker, " ".repeat(marker.length)) };
    });
  const between = items.every(({ isTight }) => isTight) ? "\n" : "\n\n";
  return items.map(({ text }) => text).join(between);
}

function writeCode(pre: HtmlElement): string {
  const code = textOf(pre.children)
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/^\n|\s+$/g, "");
  const [inner] = elementsNamed(pre.children, "code");
  const classes = `${pre.attributes.get("class") ?? ""} ${inner?.attributes.get("class") ?? ""}`;
  const language = /\blang(?:uage)?-([\w+#-]{1,30})/.exec(classes)?.[1] ?? "";
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\\?\n/g, " ").replaceAll(/\s+/g, " ").trim();
}

function indent(text: string, first: string, others: string): string {
  const rest = text.split("\n").map((line) => (line === "" ? others.trimEnd() : others + line));
  return first + rest.join("\n").slice(others.length);
}
