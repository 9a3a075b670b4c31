import Database from "better-sqlite3";
import { Broken } from "../benchmark.ts";

/** How many rows a query counts in a database that others write, as they are on disk at the moment. */
function countRows(file: string, query: string): number {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare<[], { rows: number }>(query).get()!.rows;
  } finally {
    database.close();
  }
}

export const signaturesOf = (file: string) =>
  countRows(file, "SELECT count(*) AS rows FROM signatures");
export const confirmedOf = (file: string) =>
  countRows(file, "SELECT count(*) AS rows FROM signatures WHERE confirmedAt IS NOT NULL");

/** Throws `Broken` unless there is a row for every answer. */
export function expectStored(who: string, rows: number, answers: number): void {
  if (rows !== answers)
    throw new Broken(`${who}: ${answers} answers were sent, ${rows} are stored`);
}
