import { direction, type Locale } from "#platform/locales.ts";
import type { TimeAxis } from "./time-axis.ts";

/** Where a point of the axis lies on the sheet: time runs in reading direction. */
export function across(locale: Locale, { width }: TimeAxis, at: number): string {
  const share = (at / width) * 100;
  return `${(direction(locale) === "rtl" ? 100 - share : share).toFixed(2)}%`;
}

/**
 * The class that keeps a text at a point of the axis within the sheet; `room` is the half of the
 * text as a share of the narrowest sheet.
 */
export function anchor({ width }: TimeAxis, at: number, room: number): "first" | "middle" | "last" {
  if (at / width < room) return "first";
  return at / width > 1 - room ? "last" : "middle";
}
