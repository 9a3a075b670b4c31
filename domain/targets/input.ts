import { z } from "zod";
import type { CsvProblem, CsvRow } from "#platform/formats/read-csv.ts";
import { knownCountry, line, pastDay, webAddress } from "#platform/fields.ts";
import {
  maxTargets,
  targetColumns,
  targetKey,
  targetKinds,
  targetStatuses,
  type Target,
  type TargetColumn,
} from "./target.ts";

/** One target. Codes: those of `fields.ts`, `kind`, `status`, `required`. */
const targetInput = (today: string) =>
  z
    .object({
      kind: z.enum(targetKinds, "kind"),
      name: line(200),
      country: knownCountry.nullable().default(null),
      askedOn: pastDay(today).nullable().default(null),
      status: z.enum(targetStatuses, "status"),
      statusOn: pastDay(today),
      sourceName: line(300).nullable().default(null),
      sourceAddress: webAddress.nullable().default(null),
    })
    .refine(({ sourceName, sourceAddress }) => sourceName !== null || sourceAddress === null, {
      path: ["sourceName"],
      message: "required",
    });

/**
 * Everybody a campaign asks, in order, none twice. A source without a known address has a name alone;
 * days lie no later than `today`. Codes of the whole: `tooMany`, `twice`.
 */
export const targetsInput = (today: string) =>
  z
    .array(targetInput(today))
    .max(maxTargets, "tooMany")
    .refine((rows) => new Set(rows.map(targetKey)).size === rows.length, "twice");
export type TargetsInput = z.input<ReturnType<typeof targetsInput>>;

/** A row as it was typed, each cell a text; what is empty is not known. */
export type TypedTarget = Partial<Record<TargetColumn, string>>;
/** What is wrong in which cell. `row` is the row's place among those given. */
export type TargetProblem = { row: number; column: TargetColumn; code: string };
type ReadTargets = { targets: Target[] } | { problems: TargetProblem[] };

/** Reads typed rows; all that is wrong with them is named at once. */
export function readTargets(rows: readonly TypedTarget[], today: string): ReadTargets {
  const schema = targetInput(today);
  const targets: Target[] = [];
  const problems: TargetProblem[] = [];
  const keys = new Set<string>();
  for (const [row, typed] of rows.entries()) {
    const read = schema.safeParse(filled(typed));
    if (!read.success) {
      problems.push(...problemsOf(row, read.error));
      continue;
    }
    const key = targetKey(read.data);
    if (keys.has(key)) problems.push({ row, column: "name", code: "twice" });
    keys.add(key);
    targets.push(read.data);
  }
  return problems.length > 0 ? { problems } : { targets };
}

/** Of a file: `row` as spreadsheets number it, and the column by the name that stands above it. */
export type FileProblem = Omit<CsvProblem, "code"> & { code: string };

/** Columns of our own tables that say what follows from others; an import passes over them. */
export const derivedColumns = ["answeredOn", "silentDays"];

/** Reads the rows of a file that was made like an exported one; all that is wrong is named at once. */
export function readTargetFile(
  { columns, rows }: { columns: string[]; rows: readonly CsvRow[] },
  today: string,
): { targets: Target[] } | { problems: FileProblem[] } {
  const known: readonly string[] = [...targetColumns, ...derivedColumns, ""];
  const unknown = columns.filter((column) => !known.includes(column));
  const missing = ["kind", "name", "status", "statusOn"].filter((one) => !columns.includes(one));
  const inHeader = [
    ...unknown.map((column) => ({ row: 1, column, code: "unknownColumn" })),
    ...missing.map((column) => ({ row: 1, column, code: "missingColumn" })),
  ];
  if (inHeader.length > 0) return { problems: inHeader };
  const read = readTargets(
    rows.map(({ cells }) => cells),
    today,
  );
  if ("targets" in read) return read;
  return { problems: read.problems.map((one) => ({ ...one, row: rows[one.row]!.row })) };
}

/** Countries and words of ours may be typed in either case. */
function filled(typed: TypedTarget) {
  const cell = (column: TargetColumn) => typed[column]?.trim() || null;
  const word = (column: TargetColumn) => cell(column)?.toLowerCase() ?? "";
  return {
    kind: word("kind"),
    name: cell("name") ?? "",
    country: cell("country")?.toUpperCase() ?? null,
    askedOn: cell("askedOn"),
    status: word("status"),
    statusOn: cell("statusOn") ?? "",
    sourceName: cell("sourceName"),
    sourceAddress: cell("sourceAddress"),
  };
}

function problemsOf(row: number, { issues }: z.ZodError): TargetProblem[] {
  const byColumn = Map.groupBy(issues, ({ path }) => path[0] as TargetColumn);
  return [...byColumn].map(([column, [first]]) => ({ row, column, code: first!.message }));
}
