import { channels, removalReasons } from "#db/schema/signatures.ts";
import { isDay, startOfDay } from "#platform/calendar.ts";
import { isCountry } from "#platform/countries.ts";
import { isLocale } from "#platform/locales.ts";
import type { RemovalReason } from "#domain/signatures/signature.ts";
import type { SignatureFilter, Verdict } from "./review.ts";

type Fields = Record<string, string | undefined>;
export type FilterMistake = { field: "from" | "until"; problem: "time" | "order" };

const states = ["held", "removed", "counted"] as const;
const minuteMilliseconds = 60_000;
const dayMinutes = 24 * 60;

/**
 * Reads which signatures somebody wants to look at; what is no choice of ours is left out. Times are UTC,
 * `2026-03-01` or `2026-03-01 14:30`; an end that is a day or a minute is within.
 */
export function readSignatureFilter(fields: Fields): {
  filter: SignatureFilter;
  mistakes: FilterMistake[];
} {
  const { country, language: locale } = fields;
  const channel = channels.find((name) => name === fields.channel);
  const filter: SignatureFilter = {
    state: states.find((name) => name === fields.state) ?? "held",
    ...(country && isCountry(country) && { country }),
    ...(channel && { channel }),
    ...(isLocale(locale) && { locale }),
  };
  const mistakes: FilterMistake[] = [];
  for (const field of ["from", "until"] as const) {
    const text = fields[field]?.trim();
    if (!text) continue;
    const time = readTime(text);
    if (!time) mistakes.push({ field, problem: "time" });
    else if (field === "from") filter.signedFrom = time.at;
    else filter.signedUntil = new Date(time.at.getTime() + time.minutes * minuteMilliseconds);
  }
  const { signedFrom, signedUntil } = filter;
  if (signedFrom && signedUntil && signedUntil <= signedFrom)
    mistakes.push({ field: "until", problem: "order" });
  return { filter, mistakes };
}

/** What is to become of signatures; undefined for what is no verdict. */
export function readVerdict(text: string | undefined): Verdict | undefined {
  return (["release", "remove"] as const).find((verdict) => verdict === text);
}

/** Why signatures are removed; undefined for what is no reason. */
export function readReason(text: string | undefined): RemovalReason | undefined {
  return removalReasons.find((reason) => reason === text);
}

/** An instant, and how long the day or minute is that it begins. */
function readTime(text: string): { at: Date; minutes: number } | undefined {
  const [, day = "", hours, minutes] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T]([01]\d|2[0-3]):([0-5]\d))?$/.exec(text) ?? [];
  if (!isDay(day)) return undefined;
  if (hours === undefined) return { at: startOfDay(day), minutes: dayMinutes };
  const sinceMidnight = Number(hours) * 60 + Number(minutes);
  const at = new Date(startOfDay(day).getTime() + sinceMidnight * minuteMilliseconds);
  return { at, minutes: 1 };
}
