import { stringify } from "csv-stringify/sync";

type Cell = string | number | null | undefined;

/** Rows of one table; what a row lacks is an empty cell. */
export type Table = { columns: readonly string[]; rows: readonly Record<string, Cell>[] };

/**
 * Writes a table with a line of names (RFC 4180). Texts that a spreadsheet would take for a formula,
 * because they begin with `=`, `+`, `-`, `@`, a tab or a carriage return, in full width too, get an
 * apostrophe in front.
 */
export function writeCsv({ columns, rows }: Table): string {
  return stringify([...rows], {
    columns: [...columns],
    header: true,
    escape_formulas: true,
    record_delimiter: "\r\n",
    // The library quotes only the whole delimiter; half of it would end a line for some readers.
    quoted_match: /[\r\n]/,
  });
}
