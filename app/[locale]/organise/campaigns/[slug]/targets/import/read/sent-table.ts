import { readTargetFile, type FileProblem } from "#domain/targets/input.ts";
import { maxTargets, type Target } from "#domain/targets/target.ts";
import { readCsv } from "#platform/formats/read-csv.ts";

/** What fits, with all that a browser puts around it, into what any request may carry. */
const maxBytes = 60_000;

type SentTable = { table: string } & ({ targets: Target[] } | { problems: FileProblem[] });

/** The table of a posted form: of its file or, without one, as it was written into the form. */
export async function sentTable(
  file: File | undefined,
  written: string,
  today: string,
): Promise<SentTable> {
  const isFile = file && file.size > 0;
  const bytes = isFile ? Buffer.from(await file.arrayBuffer()) : Buffer.from(written);
  const table = bytes.toString();
  if (bytes.length > maxBytes) return { table, problems: [{ row: 1, code: "tooLarge" }] };
  const read = readCsv(bytes, maxTargets);
  if ("problem" in read) return { table, problems: [read.problem] };
  return { table, ...readTargetFile(read, today) };
}
