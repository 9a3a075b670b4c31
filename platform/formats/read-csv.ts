import { CsvError, parse } from "csv-parse/sync";

/** A row as spreadsheets number it: the line of names is row 1. */
export type CsvRow = { row: number; cells: Record<string, string> };
/** `column` is the name that is meant, where there is one. */
export type CsvProblem = {
  row: number;
  column?: string;
  code: "encoding" | "empty" | "quotes" | "cells" | "twice" | "tooMany";
};
type ReadCsv = { columns: string[]; rows: CsvRow[] } | { problem: CsvProblem };

/**
 * Reads a table that begins with a line of names: UTF-8, with commas, semicolons or tabs (whichever
 * the first line has), quoted as RFC 4180 has it. Empty rows are passed over and still counted. The
 * apostrophe that `writeCsv` puts before a formula is taken off again.
 */
export function readCsv(file: Uint8Array, maxRows: number): ReadCsv {
  const text = decode(file);
  if (text === undefined) return { problem: { row: 1, code: "encoding" } };
  const read = parseRecords(text);
  if ("problem" in read) return read;
  const [header = [], ...records] = read.records;
  const columns = header.map((name) => name.trim());
  if (columns.every((name) => name === "")) return { problem: { row: 1, code: "empty" } };
  const twice = columns.find((name, index) => name !== "" && columns.indexOf(name) < index);
  if (twice) return { problem: { row: 1, column: twice, code: "twice" } };
  const rows = records
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const tooLong = rows.find(({ cells }) => cells.slice(columns.length).some(Boolean));
  if (tooLong) return { problem: { row: tooLong.row, code: "cells" } };
  if (rows.length > maxRows) return { problem: { row: rows[maxRows]!.row, code: "tooMany" } };
  return { columns, rows: rows.map(({ row, cells }) => ({ row, cells: named(columns, cells) })) };
}

function decode(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

function parseRecords(text: string): { records: string[][] } | { problem: CsvProblem } {
  try {
    const delimiter = delimiterOf(text);
    return { records: parse(text, { delimiter, relax_column_count: true }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: { row: Number(error.records ?? 0) + 1, code: "quotes" } };
  }
}

function delimiterOf(text: string): string {
  const [firstLine = ""] = text.split(/[\r\n]/, 1);
  return [";", "\t"].find((mark) => firstLine.includes(mark) && !firstLine.includes(",")) ?? ",";
}

function named(columns: string[], cells: string[]): Record<string, string> {
  return Object.fromEntries(
    columns.map((column, index) => [column, unescape((cells[index] ?? "").trim())]),
  );
}

/** See `writeCsv`: a text that begins with one of these got an apostrophe in front. */
function unescape(cell: string): string {
  return /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell;
}
