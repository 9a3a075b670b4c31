import { countryName } from "#components/figures/formats.ts";
import type { TypedRow } from "#components/organise/target-row.tsx";
import {
  targetColumns,
  type KeptTarget,
  type Target,
  type TargetColumn,
} from "#domain/targets/target.ts";
import { countries } from "#platform/countries.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import type { Locale } from "#platform/locales.ts";

type Typed = Record<TargetColumn, string>;

/** So many targets stand on a page of the table: what a form may weigh, in any script. */
export const rowsPerPage = 25;
const newRows = 2;

/** A page of the table as it is stored, with empty rows below the last. */
export function storedRows(
  locale: Locale,
  stored: readonly KeptTarget[],
  today: string,
  page: number,
) {
  const pages = Math.max(1, Math.ceil(stored.length / rowsPerPage));
  const shown = stored.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const rows = shown.map((target) => rowOf(locale, target));
  return { pages, rows: [...rows, ...emptyRows(today)] };
}

/** A row as it is stored. */
function rowOf(locale: Locale, { seen, id, ...target }: KeptTarget): TypedRow {
  const typed = typedOf(locale, target);
  const was = fingerprint(typed);
  return { key: String(id), seen, was, typed, isRemoved: false, codes: {} };
}

/** Rows for targets that are not there yet. */
function emptyRows(today: string): TypedRow[] {
  return Array.from({ length: newRows }, (_, index) => {
    const key = `new-${index + 1}`;
    const typed = { ...nothing, kind: "state", status: "asked", statusOn: today };
    return { key, seen: "", was: "", typed, isRemoved: false, codes: {} };
  });
}

/** The rows that a form sent, each as it was typed. */
export function sentRows(form: Record<string, string>): TypedRow[] {
  const keys = (form.keys ?? "").split(" ").filter((key) => /^((new|again)-)?\d{1,15}$/.test(key));
  return keys.map((key) => ({
    key,
    seen: form[`seen-${key}`] ?? "",
    was: form[`was-${key}`] ?? "",
    typed: mapColumns((column) => form[`${column}-${key}`] ?? ""),
    isRemoved: form[`remove-${key}`] === "yes",
    codes: {},
  }));
}

/** Somebody has written something there, or wants it away; what nobody touched is left as it is. */
export function isTouched({ seen, was, typed, isRemoved }: TypedRow): boolean {
  if (seen !== "") return isRemoved || fingerprint(typed) !== was;
  const { name, country, askedOn, sourceName, sourceAddress } = typed;
  return [name, country, askedOn, sourceName, sourceAddress].some((cell) => cell.trim() !== "");
}

/** A country may be written by its name in the organiser's language, or by its two letters. */
export function readCells(locale: Locale, typed: Typed): Typed {
  const wanted = typed.country.trim().toLocaleLowerCase(locale);
  const named = countries.find(
    (code) => countryName(locale, code).toLocaleLowerCase(locale) === wanted,
  );
  return { ...typed, country: named ?? typed.country };
}

const nothing = mapColumns(() => "");

function typedOf(locale: Locale, target: Target): Typed {
  const { country } = target;
  const typed = mapColumns((column) => target[column] ?? "");
  return { ...typed, country: country ? countryName(locale, country) : "" };
}

function mapColumns(cell: (column: TargetColumn) => string): Typed {
  return Object.fromEntries(targetColumns.map((column) => [column, cell(column)])) as Typed;
}
