import type { ExportedSignature } from "#domain/signatures/list-exported.ts";
import { writeCsv } from "#platform/formats/csv.ts";

const columns = [
  "id",
  "name",
  "email",
  "country",
  "town",
  "comment",
  "name_shown",
  "updates",
  "channel",
  "language",
  "text",
  "signed_at",
  "confirmed_at",
] as const;
/** The line of names that the file begins with. */
export const heading = writeCsv({ columns, rows: [] });

/** Signatures as lines of the file. */
export function linesOf(page: ExportedSignature[]): string {
  return writeCsv({ columns, rows: page.map(rowOf) }).slice(heading.length);
}

function rowOf({ signature, fields }: ExportedSignature) {
  return {
    id: signature.id,
    ...fields,
    country: signature.country,
    name_shown: signature.isNameShown ? "yes" : "no",
    updates: signature.wantsUpdates ? "yes" : "no",
    channel: signature.channel,
    language: signature.locale,
    text: signature.textVersionId,
    signed_at: signature.signedAt.toISOString(),
    confirmed_at: signature.confirmedAt?.toISOString(),
  };
}
