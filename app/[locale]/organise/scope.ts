import { notFound } from "next/navigation";
import type { HeadedCampaign } from "#components/organise/section-head.tsx";
import type { OrganiserActor } from "#domain/actor.ts";
import { stateOf } from "#domain/campaigns/campaign.ts";
import { findCampaignBySlug, findTranslation } from "#domain/campaigns/queries.ts";
import { mayAct } from "#domain/memberships/queries.ts";
import { isLocale, type Locale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import { currentOrganiser } from "../../auth.ts";
import { answerRefusal, seeOther } from "./answer.ts";
import { requireOrganiser } from "./desk.ts";

/** What of the workspace is looked at: one campaign or, without a slug, the whole installation. */
export type ScopeParams = { locale: Locale; slug?: string };

export type Scope = {
  locale: Locale;
  actor: OrganiserActor;
  campaignId: number | null;
  /** Where its pages begin, without language: `/organise/campaigns/clean-river` or `/organise`. */
  path: string;
  campaign: HeadedCampaign | undefined;
};

/**
 * The scope of a page, for whoever is signed in; 404 for who has no role in its campaign, and must not even
 * learn its title. Whether they may see more of it is for the query to say.
 */
export async function readScope({ locale, slug }: ScopeParams): Promise<Scope> {
  return orNotFound(findScope(await requireOrganiser(locale), { locale, slug }));
}

/** Does what a form of a scope asks for and answers it; sends whoever is not signed in to where that is done. */
export async function answerIn<P extends { locale: string; slug?: string }>(
  params: Promise<P>,
  act: (scope: Scope, params: P) => Promise<Response>,
): Promise<Response> {
  const given = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(given.locale, "/sign-in");
  try {
    if (!isLocale(given.locale)) throw new NotFound();
    const scope = await findScope(actor, { locale: given.locale, slug: given.slug });
    return await act(scope, given);
  } catch (error) {
    return answerRefusal(error);
  }
}

/** For pages: what a query does not find, for this organiser, is no page. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  return found.catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
}

/** The id of an address; throws `NotFound` for what is none. */
export function readId(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new NotFound();
  return Number(text);
}

async function findScope(actor: OrganiserActor, { locale, slug }: ScopeParams): Promise<Scope> {
  if (slug === undefined)
    return { locale, actor, campaignId: null, path: "/organise", campaign: undefined };
  const found = await findCampaignBySlug(slug);
  if (!found || !(await mayAct(actor, "tally.read", found.id))) throw new NotFound();
  const { title = slug, locale: titleLocale = locale } =
    (await findTranslation(found, locale)) ?? {};
  const campaign = { slug, title, titleLocale, state: stateOf(found, actor.at) };
  return { locale, actor, campaignId: found.id, path: `/organise/campaigns/${slug}`, campaign };
}
