import type { campaigns } from "#db/schema/campaigns.ts";
import type { Locale } from "#platform/locales.ts";

export type Campaign = typeof campaigns.$inferSelect;
export type CampaignState = "draft" | "scheduled" | "open" | "paused" | "closed" | "archived";

/** The instants that say in which state a campaign is; no state is stored. */
export type Lifetime = Pick<Campaign, "publishedAt" | "opensAt" | "closesAt"> &
  Partial<Pick<Campaign, "pausedAt" | "archivedAt">>;

/** What is said about a campaign in one language. `addressees` names who is asked, as one phrase. */
export type Translation = { locale: Locale; title: string; summary: string; addressees: string };

/** One published version of the petition text in one language. `id` is what a signature is bound to. */
export type PetitionText = {
  id: number;
  number: number;
  locale: Locale;
  body: string;
  html: string;
  publishedAt: Date;
};

/**
 * A campaign as its page shows it. `locale` is the language of everything in it: the one asked for
 * or, if it is not among `availableLocales`, the original one (then say so, and give no `hreflang`).
 */
export type PublishedCampaign = Campaign &
  Translation & {
    publishedAt: Date;
    text: PetitionText;
    availableLocales: Locale[];
    /** Its goal and those declared after it, rising. */
    goals: number[];
  };

/** A campaign in a list, with its confirmed signatures. Languages as in `PublishedCampaign`. */
export type ListedCampaign = Campaign &
  Translation & { publishedAt: Date; count: number; availableLocales: Locale[] };

/** A number of confirmed signatures beside the number wanted now and, if one is declared, the one after it. */
export type Count = { slug: string; count: number; goal: number; nextGoal?: number };

/**
 * Something of a campaign that belongs to a day: a hand-over by its recipient, an answer by who gave it, an event by its
 * title, in the campaign's own language; and a text where there is more to say. `country` is set where a state answered.
 */
export type Happening = {
  kind: "delivery" | "answer" | "event";
  slug: string;
  path: string;
  locale: Locale;
  name: string;
  country: string | null;
  count: number | null;
  text: string | null;
};

/** What is fixed about a campaign before it is published, but for its words; days as instants. */
export type Terms = Pick<Campaign, "slug" | "goal" | "opensAt" | "closesAt" | "timeZone"> & {
  milestones: number[];
};

/** The state of a campaign at an instant. Closing excludes its instant: at `closesAt` it is closed. */
export function stateOf(lifetime: Lifetime, at: Date): CampaignState {
  const { publishedAt, opensAt, closesAt, pausedAt, archivedAt } = lifetime;
  if (!publishedAt || publishedAt > at) return "draft";
  if (archivedAt && archivedAt <= at) return "archived";
  if (closesAt && closesAt <= at) return "closed";
  if (opensAt > at) return "scheduled";
  return pausedAt && pausedAt <= at ? "paused" : "open";
}

/** The terms of a campaign with its milestones, always in one order, so that they have one fingerprint. */
export function termsOf(campaign: Omit<Terms, "milestones">, milestones: number[]): Terms {
  const { slug, goal, opensAt, closesAt, timeZone } = campaign;
  return { slug, goal, milestones, opensAt, closesAt, timeZone };
}

/** Of goals that rise, the first that is not reached and the one after it; the last once all are. */
export function goalAt(
  goals: readonly number[],
  count: number,
): { goal: number; nextGoal?: number } {
  const at = goals.findIndex((goal) => goal > count);
  if (at < 0) return { goal: goals.at(-1)! };
  const nextGoal = goals[at + 1];
  return { goal: goals[at]!, ...(nextGoal !== undefined && { nextGoal }) };
}

/** Personal data are kept so many months after a campaign has closed. */
const keptMonths = 6;

/** What closed at this instant or before it has its personal data purged at `at`, and is not reopened. */
export function purgedUntil(at: Date): Date {
  const until = new Date(at);
  until.setUTCMonth(until.getUTCMonth() - keptMonths);
  return until;
}

/** What is said in a language if it is among them, else in the original one. */
export function wordsFor<T extends { locale: Locale }>(
  rows: readonly T[],
  locale: Locale,
  originalLocale: Locale,
): T | undefined {
  const inLanguage = (wanted: Locale) => rows.find((row) => row.locale === wanted);
  return inLanguage(locale) ?? inLanguage(originalLocale);
}

/** May be signed at this instant. */
export function isOpen(campaign: Lifetime, at: Date): boolean {
  return stateOf(campaign, at) === "open";
}

/** Can be seen by anybody, whether or not it can still be signed. */
export function isPublished<T extends Lifetime>(
  campaign: T,
): campaign is T & { publishedAt: Date } {
  return campaign.publishedAt !== null;
}

/** The path of the campaign's page, without language. */
export function campaignPath({ slug }: { slug: string }): string {
  return `/campaigns/${slug}`;
}
