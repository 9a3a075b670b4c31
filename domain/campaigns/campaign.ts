import type { campaigns } from "#db/schema/campaigns.ts";
import type { Locale } from "#platform/locales.ts";

export type Campaign = typeof campaigns.$inferSelect;
export type CampaignState = "draft" | "scheduled" | "open" | "closed";

/** The instants that say in which state a campaign is; no state is stored. */
export type Lifetime = Pick<Campaign, "publishedAt" | "opensAt" | "closesAt">;

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
  Translation & { publishedAt: Date; text: PetitionText; availableLocales: Locale[] };

/** A campaign in a list, with its confirmed signatures. Languages as in `PublishedCampaign`. */
export type ListedCampaign = Campaign &
  Translation & { publishedAt: Date; count: number; availableLocales: Locale[] };

/** A number of confirmed signatures beside the number wanted. */
export type Count = { slug: string; count: number; goal: number };

/** The state of a campaign at an instant. Closing excludes its instant: at `closesAt` it is closed. */
export function stateOf({ publishedAt, opensAt, closesAt }: Lifetime, at: Date): CampaignState {
  if (!publishedAt || publishedAt > at) return "draft";
  if (closesAt && closesAt <= at) return "closed";
  return opensAt > at ? "scheduled" : "open";
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
