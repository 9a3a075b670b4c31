import { z } from "zod";
import { maxMilestones } from "#domain/milestones/milestone.ts";
import { pauseMessageLimit } from "#domain/pauses/pause.ts";
import { isDay } from "#platform/calendar.ts";
import { line, locale, markdown, slug } from "#platform/fields.ts";
import { instantIn, isTime, timeZones } from "#platform/time-zone.ts";

const goal = z.int("goal").min(1, "goal").max(1_000_000_000, "goal");

const terms = z.object({
  slug,
  goal,
  milestones: z.array(goal).max(maxMilestones, "tooMany").default([]),
  opensAt: z.date(),
  closesAt: z.date().nullable().default(null),
  timeZone: z
    .string()
    .refine((name) => timeZones.includes(name), "timeZone")
    .default("UTC"),
});

const order = [
  {
    holds: ({ opensAt, closesAt }: z.output<typeof terms>) =>
      closesAt === null || closesAt > opensAt,
    path: ["closesAt"],
    message: "closesBeforeOpening",
  },
  {
    holds: ({ goal: first, milestones }: z.output<typeof terms>) =>
      milestones.every((next, index) => next > (milestones[index - 1] ?? first)),
    path: ["milestones"],
    message: "notRising",
  },
];

/**
 * What is fixed before a campaign is published. Codes of refused fields: see `fields.ts`; `goal`, `tooMany`,
 * `timeZone`, `closesBeforeOpening`, and `notRising` for a next goal that is not above the one before.
 */
export const termsInput = terms.superRefine(checkOrder);
export type TermsInput = z.input<typeof termsInput>;
export type TermsField = keyof TermsInput;

/** A new campaign, with the codes of `termsInput`. */
export const campaignInput = terms
  .extend({ originalLocale: locale, isDemonstration: z.boolean().default(false) })
  .superRefine(checkOrder);
export type CampaignInput = z.input<typeof campaignInput>;

/** What is said about a campaign in one language. */
export const translationInput = z.object({
  locale,
  title: line(150),
  summary: line(600),
  addressees: line(300),
});
export type TranslationInput = z.input<typeof translationInput>;

/** The petition text in one language, in Markdown. */
export const textInput = z.object({ locale, body: markdown });
export type TextInput = z.input<typeof textInput>;

/** What visitors are told while signing is paused, in one language. */
const pauseMessageInput = z.object({ locale, message: line(pauseMessageLimit) });
export const pauseInput = z.array(pauseMessageInput);
export type PauseInput = z.input<typeof pauseInput>;

/** The fields in which the terms are typed; a day and a time of day each stand for themselves. */
export const termsFormFields = [
  "slug",
  "goal",
  "milestones",
  "time_zone",
  "opens_on",
  "opens_at",
  "closes_on",
  "closes_at",
] as const;
export type TermsFormField = (typeof termsFormFields)[number];
export type TermsErrors = Partial<Record<TermsFormField, string>>;

/** Where a refused part of the terms is typed. */
export const fieldOfTerms: Record<TermsField, TermsFormField> = {
  slug: "slug",
  goal: "goal",
  milestones: "milestones",
  opensAt: "opens_on",
  closesAt: "closes_on",
  timeZone: "time_zone",
};

/**
 * Reads the terms as they are typed: numbers with or without separators, one further goal a line, days
 * as `2026-03-01`, times as `18:00`. Codes besides those of `termsInput`: `required`, `day`, `time`, and `gap` for
 * a time that clocks leave out.
 */
export function readTerms(
  fields: Record<string, string>,
): { input: TermsInput } | { errors: TermsErrors } {
  const { slug: name = "", milestones = "", time_zone: timeZone = "UTC" } = fields;
  const opens = readInstant(fields, "opens", timeZone);
  const closes = readInstant(fields, "closes", timeZone);
  const errors: TermsErrors = { ...opens.errors, ...closes.errors };
  if (!opens.instant && !opens.errors) errors.opens_on = "required";
  const given = {
    slug: name.trim(),
    goal: readNumber(fields.goal ?? ""),
    milestones: milestones
      .split(/[\n;]/)
      .filter((line) => line.trim() !== "")
      .map(readNumber),
    opensAt: opens.instant ?? new Date(0),
    closesAt: closes.instant ?? null,
    timeZone,
  };
  const result = termsInput.safeParse(given);
  for (const { path, message } of result.error?.issues ?? []) {
    errors[fieldOfTerms[path[0] as TermsField]] ??= message;
  }
  return Object.keys(errors).length > 0 ? { errors } : { input: given };
}

/** The instant typed as `opens_on` and `opens_at`; without a time, the beginning of the day. */
export function readInstant(
  fields: Record<string, string>,
  name: "opens" | "closes",
  timeZone: string,
): { instant?: Date; errors?: TermsErrors } {
  const [dayField, timeField] = [`${name}_on`, `${name}_at`] as const;
  const day = (fields[dayField] ?? "").trim();
  const time = (fields[timeField] ?? "").trim();
  if (day === "" && time === "") return {};
  if (!isDay(day)) return { errors: { [dayField]: day === "" ? "required" : "day" } };
  if (time !== "" && !isTime(time)) return { errors: { [timeField]: "time" } };
  if (!timeZones.includes(timeZone)) return { errors: { time_zone: "timeZone" } };
  const instant = instantIn(timeZone, { day, time: time || "00:00" });
  return instant ? { instant } : { errors: { [timeField]: "gap" } };
}

/** A whole number however its thousands are set apart; anything else is none. */
function readNumber(text: string): number {
  const digits = text.trim().replaceAll(/[\s.,'’٬]/g, "");
  return /^\d{1,12}$/.test(digits) ? Number(digits) : NaN;
}

function checkOrder(
  value: z.output<typeof terms>,
  context: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void },
): void {
  for (const { holds, path, message } of order) {
    if (!holds(value)) context.addIssue({ code: "custom", path, message });
  }
}
