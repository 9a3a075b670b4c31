import { renderMarkdown } from "#platform/markdown.ts";
import { longMarkdownMaxCharacters } from "#platform/markdown-guard.ts";
import type { Benchmark, Plan } from "../benchmark.ts";
import { single, type Figure } from "../figures.ts";

const megabyte = 1_000_000;
const hostile = [
  "> a\n\n",
  "- a\n  - b\n",
  "[",
  "a[^1]\n\n[^1]: b\n\n",
  "|x|y|\n",
  "a@b.c ",
  "<a ",
];
const prose =
  "The *council* sat [again](https://example.org/a) that week, and said nothing of it. ";

export const markdown: Benchmark = {
  name: "markdown",
  about: "an article's text: a hostile megabyte, and the longest of an author",
  run: async (plan) => [
    slowest(
      plan,
      "hostile megabyte",
      hostile.map((part) => fill(part, megabyte)),
      { atMost: 200 },
    ),
    slowest(plan, "article of 200,000 characters", [longRead()], {}),
  ],
};

/** The longest of the median times, refusals among them. */
function slowest(
  { rounds }: Plan,
  what: string,
  texts: string[],
  goal: { atMost?: number },
): Figure {
  const times = texts.map((text) => {
    const taken = Array.from({ length: Math.max(rounds, 3) }, () => timeOf(text));
    return taken.toSorted((one, other) => one - other)[Math.floor(taken.length / 2)]!;
  });
  return single(`Markdown: ${what}`, "ms", Math.max(...times), goal);
}

function timeOf(text: string): number {
  const startedAt = performance.now();
  try {
    renderMarkdown(text, { locale: "en" });
  } catch (error) {
    if (!String(error).includes("this Markdown is")) throw error;
  }
  return performance.now() - startedAt;
}

function longRead(): string {
  const section = `## A day\n\n${prose.repeat(3)}${"Plain words go on. ".repeat(30)}\n\n`;
  return fill(section, longMarkdownMaxCharacters);
}

function fill(part: string, length: number): string {
  return part.repeat(Math.floor(length / part.length));
}
