import { findCampaignBySlug } from "#domain/campaigns/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import type { DownloadAnswer, DownloadRequest } from "#platform/http/download.ts";
import { localePath } from "#platform/locales.ts";
import { NotFound, ProofNeeded } from "#platform/refusals.ts";
import { findSignedIn } from "../../../../../signed-in.ts";
import type { Verbs } from "../../../../../verbs.ts";
import { pageBefore } from "../../../page-before.ts";
import { readOut } from "./read-out.ts";

/**
 * An organiser asks for the signatures of a campaign as one CSV file; who has to prove first who they are is
 * led there, and from there to this. Throws what the verb throws.
 */
export async function postExport(
  { params: { slug = "" }, locale, headers }: DownloadRequest,
  { exportSignatures, parkAct }: Pick<Verbs, "exportSignatures" | "parkAct">,
): Promise<DownloadAnswer> {
  const signedIn = await findSignedIn(headers.cookie);
  if (!signedIn) return { location: localePath(locale, "/sign-in") };
  const { actor, token } = signedIn;
  const campaign = await findCampaignBySlug(slug);
  if (!campaign) throw new NotFound();
  try {
    const granted = await exportSignatures(actor, campaign.id);
    return {
      name: `${slug}-signatures-${dayOf(actor.at)}.csv`,
      type: "text/csv; charset=utf-8; header=present",
      content: readOut(granted),
    };
  } catch (error) {
    if (!(error instanceof ProofNeeded)) throw error;
    const path = `/organise/campaigns/${slug}/export`;
    const id = await parkAct(actor, token, { path, fields: [], back: pageBefore(headers.referer) });
    return { location: localePath(locale, id ? `/organise/prove/${id}` : "/sign-in") };
  }
}
