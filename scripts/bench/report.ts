import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { isMet, type Figure, type Goal } from "./figures.ts";

const columns = ["what", "product", "reference", "ratio", "goal", ""] as const;

/** The figures as a table for a terminal. */
export function writeTable(figures: readonly Figure[]): string {
  const rows = [[...columns], ...figures.map(rowOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The same beside the tests' reports, for programs. */
export function writeReport(file: string, figures: readonly Figure[]): void {
  const machine = { node: process.version, processors: cpus().map(({ model }) => model) };
  const rows = figures.map((figure) => ({ ...figure, isMet: isMet(figure) }));
  mkdirSync(dirname(file), { recursive: true });
  const text = JSON.stringify({ at: new Date(), machine, figures: rows }, undefined, 2);
  writeFileSync(file, `${text}\n`);
}

function rowOf(figure: Figure): string[] {
  const { what, unit, product, reference, goal } = figure;
  const met = isMet(figure);
  return [
    what,
    `${short(product)} ${unit}`,
    reference ? `${short(reference.figure)} ${unit} (${reference.name})` : "",
    reference ? `${short(reference.ratio)} ×` : "",
    goal ? wordsOf(goal, reference && !figure.isGoalAbsolute ? " ×" : ` ${unit}`) : "",
    met === undefined ? "" : met ? "met" : "not met",
  ];
}

function wordsOf({ atLeast, atMost }: Goal, unit: string): string {
  const ends = [
    atLeast === undefined ? "" : `≥ ${atLeast}${unit}`,
    atMost === undefined ? "" : `≤ ${atMost}${unit}`,
  ];
  return ends.filter(Boolean).join(", ");
}

/** Three figures that mean something. */
function short(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}
