import { isDay } from "#platform/calendar.ts";
import type { HistoryFilter } from "./audit.ts";

export type PeriodField = "from" | "to";
export type PeriodMistake = { field: PeriodField; problem: "day" | "order" };

const maxLength = 100;

/** Reads what of the history somebody wants to see; a day that is none, or an end before its beginning, is told. */
export function readHistoryFilter(fields: Record<string, string | undefined>): {
  filter: HistoryFilter;
  mistakes: PeriodMistake[];
} {
  const read = (name: string) => fields[name]?.trim().slice(0, maxLength) || undefined;
  const filter: HistoryFilter = { who: read("who"), act: read("act") };
  const mistakes: PeriodMistake[] = [];
  for (const field of ["from", "to"] as const) {
    const day = read(field);
    if (day && !isDay(day)) mistakes.push({ field, problem: "day" });
    else filter[field] = day;
  }
  if (filter.from && filter.to && filter.to < filter.from)
    mistakes.push({ field: "to", problem: "order" });
  return { filter, mistakes };
}

/** The key of the page of the history that begins before a line; undefined for the newest one. */
export function readBefore(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
