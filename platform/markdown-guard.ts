export type MarkdownProblem = "tooLong" | "tooComplex";

export const markdownMaxCharacters = 50_000;
/** A long read of thirty thousand words. A megabyte is refused before it is looked at. */
export const longMarkdownMaxCharacters = 200_000;

const maxContainers = 20;
const maxColumns = 32;
const container = String.raw`(?:>|(?:[-+*]|\d{1,9}[.)])[ \t]|\[\^[^\]\s]{1,100}\]:)`;
const startsDeep = new RegExp(`^(?:[ \\t]*${container}){${maxContainers + 1}}`, "m");
const startsTable = /^[ \t|:>*+-]+$/gm;

/**
 * What makes the parser's work grow faster than the text, or much faster than words do, in quantities that no
 * author needs. Whatever comes, each is counted in one pass.
 */
const most: [pattern: RegExp, count: number][] = [
  [/\[/g, 1000],
  [/[*_~`]/g, 5000],
  [/[&<\\]/g, 60_000],
  [/@/g, 13_000],
  [/:\/\/|www\./gi, 12_000],
  [/\n/g, 25_000],
  [/^[ \t]*\S/gm, 13_000],
  [new RegExp(`^[ \\t]*${container}`, "gm"), 1000],
];
/** Steps of a list in a list; the work grows with the square of how far the last one stands from the margin. */
const maxIndentation = 400;
const startsFar = new RegExp(`^[ \\t]{${maxIndentation + 1}}`, "m");

/** Why a text will not be rendered, if so. What passes takes about a second at the very most. */
export function findMarkdownProblem(
  text: string,
  maxCharacters = markdownMaxCharacters,
): MarkdownProblem | undefined {
  if (text.length > maxCharacters) return "tooLong";
  const isComplex =
    startsDeep.test(text) ||
    startsFar.test(text) ||
    most.some(([pattern, count]) => countOf(text, pattern) > count) ||
    (text.match(startsTable) ?? []).some((line) => countOf(line, /\|/g) > maxColumns + 1);
  return isComplex ? "tooComplex" : undefined;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
