import type { Element, Root, RootContent } from "hast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified, type Processor } from "unified";

export type MarkdownProblem = "tooLong" | "tooComplex";

export const markdownMaxCharacters = 50_000;

/** What makes the parser's work grow faster than the text, in quantities that no author needs. */
const maxContainers = 20;
const maxColumns = 32;
const maxBrackets = 1000;
const maxDelimiters = 5000;
const startsDeep = new RegExp(
  String.raw`^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){${maxContainers + 1}}`,
  "m",
);
const startsTable = /^[ \t|:>*+-]+$/gm;

const blocks = ["p", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "hr"];
const inline = ["a", "strong", "em", "del", "code", "br"];
const tables = ["table", "thead", "tbody", "tr", "th", "td"];
const allowed = {
  tagNames: [...blocks, ...inline, ...tables],
  attributes: { a: ["href"], ol: ["start"], th: ["align"], td: ["align"] },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: Object.fromEntries(tables.slice(1).map((name) => [name, ["table"]])),
  strip: ["script", "style"],
  clobber: [],
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(withoutFootnotes)
  .use(remarkRehype)
  .use(() => keepHeadingsBelowTitle)
  .use(rehypeSanitize, allowed)
  .use(() => keepLinksAbsolute)
  .use(rehypeStringify)
  .freeze();

/** Why a text will not be rendered, if so. What passes takes a second at the very most. */
export function findMarkdownProblem(text: string): MarkdownProblem | undefined {
  if (text.length > markdownMaxCharacters) return "tooLong";
  const isComplex =
    startsDeep.test(text) ||
    countOf(text, /\[/g) > maxBrackets ||
    countOf(text, /[*_~`]/g) > maxDelimiters ||
    (text.match(startsTable) ?? []).some((line) => countOf(line, /\|/g) > maxColumns + 1);
  return isComplex ? "tooComplex" : undefined;
}

/**
 * Renders Markdown (CommonMark with tables and strikethrough of GFM) to HTML that may stand on any
 * page: elements of an allow-list, no raw HTML, links to http, https and mailto only, headings from
 * `h2` on without gaps. Throws when `findMarkdownProblem` finds one.
 */
export function renderMarkdown(text: string): string {
  const problem = findMarkdownProblem(text);
  if (problem) throw new Error(`this Markdown is ${problem}`);
  return String(processor.processSync(text));
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Footnotes would bring an English heading and ids that could clash. */
function withoutFootnotes(this: Processor): void {
  const data = this.data() as { micromarkExtensions: object[] };
  const names = ["gfmFootnoteDefinition", "gfmFootnoteCall", "gfmPotentialFootnoteCall"];
  data.micromarkExtensions.push({ disable: { null: names } });
}

/** The page's title is its only `h1`; below it no level is skipped, whatever the author began with. */
function keepHeadingsBelowTitle(tree: Root): void {
  const open: number[] = [];
  for (const heading of elementsOf(tree).filter(({ tagName }) => /^h[1-6]$/.test(tagName))) {
    const level = Number(heading.tagName[1]);
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    heading.tagName = `h${Math.min(open.length + 1, 6)}`;
  }
}

function keepLinksAbsolute(tree: Root): void {
  for (const link of elementsOf(tree).filter(({ tagName }) => tagName === "a")) {
    const isAbsolute = /^(https?:\/\/|mailto:)/i.test(String(link.properties.href ?? ""));
    if (isAbsolute) link.properties.rel = ["nofollow", "noopener", "noreferrer"];
    else Object.assign(link, { tagName: "span", properties: {} });
  }
}

function elementsOf(parent: Root | Element): Element[] {
  return (parent.children as RootContent[]).flatMap((child) =>
    child.type === "element" ? [child, ...elementsOf(child)] : [],
  );
}
