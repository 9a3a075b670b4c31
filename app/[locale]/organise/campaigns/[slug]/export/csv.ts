import type { ExportedSignature } from "#domain/signatures/export.ts";
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
const lineEnd = "\r\n";

/** Writes pages of signatures as one CSV file, page by page as somebody reads it. */
export function csvOf(pages: AsyncGenerator<ExportedSignature[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isFirst = true;
  return new ReadableStream({
    pull: async (controller) => {
      const { value: page, done } = await pages.next();
      if (done && !isFirst) return controller.close();
      const text = writeCsv({ columns, rows: (page ?? []).map(rowOf) });
      const body = isFirst ? text : text.slice(text.indexOf(lineEnd) + lineEnd.length);
      controller.enqueue(encoder.encode(body));
      isFirst = false;
    },
    cancel: async () => void (await pages.return(undefined)),
  });
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
