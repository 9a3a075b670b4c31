import type { Place } from "./workspace-answers.ts";
import type { SentFile } from "./workspace-ask.ts";
import type { Ids } from "./workspace.ts";

/** One black point. */
const point =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
const files: Record<"picture" | "paper", SentFile> = {
  picture: { name: "a.png", mimeType: "image/png", buffer: Buffer.from(point, "base64") },
  paper: { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 %%EOF") },
};

/** The fields of a post to a place that is in order. */
export function fieldsOf({ name, row }: Place, ids: Ids): Record<string, string> {
  const fields = Object.entries(row.fields ?? {});
  return Object.fromEntries(
    fields.map(([field, text]) => [fill(name, field, ids), fill(name, text, ids)]),
  );
}

/** The file that goes with them, for a place that takes one. */
export function fileOf({ row: { sends } }: Place): SentFile | undefined {
  return sends && files[sends];
}

/** Where a place is, in two languages and in all its formats. */
export function addressesOf({ name, row }: Place, ids: Ids): string[] {
  const filled = fill(name, name.slice(name.indexOf(" ") + 1), ids);
  const formats = row.formats ?? [];
  const plain = filled.endsWith("/as/[format]")
    ? formats.map((format) => filled.replace("/as/[format]", `.${format}`))
    : [filled];
  return plain.flatMap((address) => [address, `/ar${address}`]);
}

function fill(name: string, text: string, ids: Ids): string {
  return text.replaceAll(/\[(\w+)\]/g, (whole, id: string) => {
    if (id === "format") return whole;
    const value = ids[id];
    if (value === undefined)
      throw new Error(`${name}: give [${id}] a value in idsOf of workspace.ts`);
    return value;
  });
}
