import { elementsNamed, isBlock, type HtmlElement } from "./read-html.ts";
import { writeInline, type Carrying } from "./write-inline.ts";

const mostColumns = 32;

/**
 * A table with its first row as head, as Markdown has it. One that is wide, or whose cells hold blocks, is written as what it
 * holds instead, by `inside`.
 */
export function writeTable(
  table: HtmlElement,
  carrying: Carrying,
  inside: () => string[],
): string[] {
  const rows = elementsNamed(table.children, "tr").map((row) => row.children.filter(isCell));
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const isPlain = !rows.flat().some(({ children }) => children.some(isHeavy));
  if (columns === 0) return inside();
  if (columns > mostColumns || !isPlain) {
    carrying.lose("a table, whose cells stand as paragraphs");
    return inside();
  }
  if (rows.flat().some(spans)) carrying.lose("cells of a table that span several");
  const written = rows.map((cells) => cells.map((cell) => writeCell(cell, carrying)));
  const [head, ...body] = written.map((cells) => lineOf(cells, columns));
  const rule = lineOf(
    Array.from({ length: columns }, () => "---"),
    columns,
  );
  const captions = elementsNamed(table.children, "caption").map(({ children }) =>
    writeInline(children, { ...carrying, keepsLines: false }),
  );
  return [...captions, [head, rule, ...body].join("\n")];
}

function isCell(node: HtmlElement["children"][number]): node is HtmlElement {
  return typeof node !== "string" && (node.name === "td" || node.name === "th");
}

/** A lone paragraph in a cell is no more than its text. */
function isHeavy(node: HtmlElement["children"][number]): boolean {
  return isBlock(node) && !["p", "div"].includes(node.name);
}

function spans({ attributes }: HtmlElement): boolean {
  return [attributes.get("colspan"), attributes.get("rowspan")].some((text) => Number(text) > 1);
}

function writeCell({ children }: HtmlElement, carrying: Carrying): string {
  const text = writeInline(children, { ...carrying, keepsLines: false });
  return text.replaceAll(/\\?\n/g, " ").replaceAll(/\s+/g, " ").trim();
}

function lineOf(cells: string[], columns: number): string {
  return `| ${Array.from({ length: columns }, (_, index) => cells[index] ?? "").join(" | ")} |`;
}
