import { actInWords, whoInWords } from "#components/organise/act-in-words.ts";
import type { HistoryEntry } from "#domain/audit/audit.ts";
import { writeCsv } from "#platform/formats/csv.ts";
import type { Locale } from "#platform/locales.ts";

const columns = ["id", "at", "actor", "who", "act", "words", "about", "campaign"] as const;
const lineEnd = "\r\n";

/** Writes pages of the history as one file, page by page as somebody reads it. */
export function writeHistory(
  pages: AsyncGenerator<HistoryEntry[]>,
  format: "csv" | "json",
  locale: Locale,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const [write, end] = format === "csv" ? [csvPage, csvEnd] : [jsonPage, jsonEnd];
  let isFirst = true;
  return new ReadableStream({
    pull: async (controller) => {
      const { value: page, done } = await pages.next();
      const text = (done ? end : write)((page ?? []).map(rowOf(locale)), isFirst);
      controller.enqueue(encoder.encode(text));
      if (done) controller.close();
      isFirst = false;
    },
    cancel: async () => void (await pages.return(undefined)),
  });
}

type Row = Record<(typeof columns)[number], string | number | null>;

function rowOf(locale: Locale) {
  return ({ id, at, actor, organiser, act, about, detail, campaignSlug }: HistoryEntry): Row => ({
    id,
    at: at.toISOString(),
    actor,
    who: whoInWords(locale, { actor, organiser }),
    act,
    words: actInWords(locale, { act, about, detail }),
    about,
    campaign: campaignSlug,
  });
}

function csvPage(rows: Row[], isFirst: boolean): string {
  const text = writeCsv({ columns, rows });
  return isFirst ? text : text.slice(text.indexOf(lineEnd) + lineEnd.length);
}

function jsonPage(rows: Row[], isFirst: boolean): string {
  const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
  return `${isFirst ? "[\n" : ",\n"}${lines}`;
}

/** A history without a line still says which columns it has. */
function csvEnd(rows: Row[], isFirst: boolean): string {
  return isFirst ? csvPage(rows, isFirst) : "";
}

function jsonEnd(_rows: Row[], isFirst: boolean): string {
  return isFirst ? "[]\n" : "\n]\n";
}
