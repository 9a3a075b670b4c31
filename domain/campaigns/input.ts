import { z } from "zod";
import { maxMilestones } from "#domain/milestones/milestone.ts";
import { pauseMessageLimit } from "#domain/pauses/pause.ts";
import { line, locale, markdown, slug } from "#platform/fields.ts";
import { timeZones } from "#platform/time-zone.ts";

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
export const pauseMessageInput = z.object({ locale, message: line(pauseMessageLimit) });
export const pauseInput = z.array(pauseMessageInput);
export type PauseInput = z.input<typeof pauseInput>;

function checkOrder(
  value: z.output<typeof terms>,
  context: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void },
): void {
  for (const { holds, path, message } of order) {
    if (!holds(value)) context.addIssue({ code: "custom", path, message });
  }
}
