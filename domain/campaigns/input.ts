import { z } from "zod";
import { line, locale, markdown, slug } from "#platform/fields.ts";

/** A new campaign. Codes of refused fields: see `fields.ts`; `goal`, and `closesBeforeOpening`. */
export const campaignInput = z
  .object({
    slug,
    originalLocale: locale,
    goal: z.int("goal").min(1, "goal").max(1_000_000_000, "goal"),
    opensAt: z.date(),
    closesAt: z.date().nullable().default(null),
    isDemonstration: z.boolean().default(false),
  })
  .refine(({ opensAt, closesAt }) => closesAt === null || closesAt > opensAt, {
    path: ["closesAt"],
    message: "closesBeforeOpening",
  });
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
