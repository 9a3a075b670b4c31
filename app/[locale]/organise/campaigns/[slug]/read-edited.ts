import { notFound } from "next/navigation";
import type { OrganiserActor } from "#domain/actor.ts";
import { findTranslation } from "#domain/campaigns/queries.ts";
import { getEditedCampaign } from "#domain/memberships/queries.ts";
import type { Locale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import { currentOrganiser } from "../../../../auth.ts";
import { answerRefusal, seeOther } from "../../answer.ts";
import { requireOrganiser } from "../../desk.ts";

export type SlugParams = { locale: Locale; slug: string };
export type Edited = Awaited<ReturnType<typeof editedCampaign>>;

/** The campaign of a page's address for one of its editors who is signed in; 404 for anybody else. */
export async function readEdited({ locale, slug }: SlugParams): Promise<Edited> {
  const actor = await requireOrganiser(locale);
  return editedCampaign(actor, locale, slug).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
}

/** Has a post to a campaign's section done for one of its editors; refusals become answers. */
export async function editing(
  { locale, slug }: SlugParams,
  act: (edited: Edited) => Promise<Response>,
): Promise<Response> {
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  try {
    return await act(await editedCampaign(actor, locale, slug));
  } catch (error) {
    return answerRefusal(error);
  }
}

async function editedCampaign(actor: OrganiserActor, locale: Locale, slug: string) {
  const { id, originalLocale } = await getEditedCampaign(actor, slug);
  const words = await findTranslation({ id, originalLocale }, locale);
  const { title = slug, locale: titleLocale = locale } = words ?? {};
  return { actor, locale, campaign: { id, slug, originalLocale, title, titleLocale } };
}
