import { findCampaignBySlug } from "#domain/campaigns/queries.ts";
import type { Verbs } from "../../../../../verbs.ts";
import { dayOf } from "#platform/calendar.ts";
import type { DownloadAnswer, DownloadRequest } from "#platform/http/download.ts";
import { localePath } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import { findSignedIn } from "../../../../../signed-in.ts";
import { readOut } from "./read-out.ts";

/** An organiser asks for the signatures of a campaign as one CSV file. Throws what the verb throws. */
export async function postExport(
  { params: { slug = "" }, locale, headers }: DownloadRequest,
  { exportSignatures }: Pick<Verbs, "exportSignatures">,
): Promise<DownloadAnswer> {
  const actor = await findSignedIn(headers.cookie);
  if (!actor) return { location: localePath(locale, "/sign-in") };
  const campaign = await findCampaignBySlug(slug);
  if (!campaign) throw new NotFound();
  const granted = await exportSignatures(actor, campaign.id);
  return {
    name: `${slug}-signatures-${dayOf(actor.at)}.csv`,
    type: "text/csv; charset=utf-8; header=present",
    content: readOut(granted),
  };
}
