import { z } from "zod";
import type { ArticleContent } from "#db/schema/article-versions.ts";
import { isDay } from "#platform/calendar.ts";
import { locale } from "#platform/fields.ts";
import { instantIn, isTime, timeZones } from "#platform/time-zone.ts";

/** More than any article needs, so that what is still too long is kept until it is shortened. */
const typed = z.string().max(5000, "tooLong");
const body = z.string().max(200_000, "tooLong");
const source = z.object({
  name: typed,
  address: typed.nullable(),
  publishedOn: typed.nullable(),
});

/** What is typed into a draft, whatever it is; only its amount is bounded. Code `tooLong`, `tooMany`. */
export const draftInput = z.object({
  locale,
  content: z.object({
    kind: typed,
    publishedOn: typed,
    slug: typed,
    title: typed,
    dek: typed,
    byline: typed,
    body,
    topics: z.array(typed).max(100, "tooMany"),
    sources: z.array(source).max(100, "tooMany"),
    picture: z.custom<ArticleContent["picture"]>().default(null),
    pulledQuote: z
      .object({ text: typed, saidBy: typed, saidOn: typed.nullable() })
      .nullable()
      .default(null),
    paper: z.custom<ArticleContent["paper"]>().default(null),
    follows: typed.nullable().default(null),
  }),
});
export type DraftInput = z.input<typeof draftInput>;

/** The fields in which the time of a publication is typed. */
export const scheduleFields = ["day", "time", "timeZone"] as const;
export type ScheduleField = (typeof scheduleFields)[number];
type ScheduleErrors = Partial<Record<ScheduleField, string>>;

/**
 * The instant at which something is to be published, as it is typed: a day and a time as clocks show them in
 * a time zone. Codes: `required`, `day`, `time`, `timeZone`, `skipped` for a time that clocks leave out there, `past`.
 */
export function readSchedule(
  fields: Record<string, string>,
  now: Date,
): { at: Date } | { errors: ScheduleErrors } {
  const [day = "", time = "", timeZone = ""] = scheduleFields.map((name) => fields[name]?.trim());
  const errors: ScheduleErrors = {};
  if (!isDay(day)) errors.day = day === "" ? "required" : "day";
  if (!isTime(time)) errors.time = time === "" ? "required" : "time";
  if (!timeZones.includes(timeZone)) errors.timeZone = "timeZone";
  if (Object.keys(errors).length > 0) return { errors };
  const at = instantIn(timeZone, { day, time });
  if (!at) return { errors: { time: "skipped" } };
  return at > now ? { at } : { errors: { day: "past" } };
}
