import { findCampaignBySlug } from "#domain/campaigns/queries.ts";
import { exportSignatures } from "#domain/signatures/export.ts";
import { dayOf } from "#platform/calendar.ts";
import { NotFound } from "#platform/refusals.ts";
import { currentOrganiser } from "../../../../../auth.ts";
import { seeOther } from "../../../answer.ts";
import { answerOrAskForProof } from "../../../ask-for-proof.ts";
import { csvOf } from "./csv.ts";

type Context = { params: Promise<{ locale: string; slug: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  try {
    const campaign = await findCampaignBySlug(slug);
    if (!campaign) throw new NotFound();
    const pages = await exportSignatures(actor, campaign.id);
    const file = `${slug}-signatures-${dayOf(actor.at)}.csv`;
    return new Response(csvOf(pages), {
      headers: {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="${file}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    const path = `/organise/campaigns/${slug}/export`;
    return answerOrAskForProof(error, { actor, request, locale, path });
  }
}
