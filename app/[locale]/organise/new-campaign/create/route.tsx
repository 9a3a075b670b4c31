import { createCampaign } from "#domain/campaigns/create.ts";
import { readTerms, type TermsErrors } from "#domain/campaigns/input.ts";
import { mayAct } from "#domain/memberships/queries.ts";
import { translator } from "#platform/i18n.ts";
import { defaultLocale, isLocale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import { currentOrganiser } from "../../../../auth.ts";
import { answerPage } from "../../answer-page.tsx";
import { answerRefusal, readForm, seeOther } from "../../answer.ts";
import { NewCampaign } from "../view.tsx";

type Context = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = (await params).locale;
  const locale = isLocale(asked) ? asked : defaultLocale;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  if (!(await mayAct(actor, "campaign.create", null))) return answerRefusal(new NotFound());
  const values = await readForm(request);
  const mend = (errors: TermsErrors) =>
    answerPage(actor, {
      locale,
      status: 400,
      title: translator(locale, "terms")("new"),
      path: "/organise/new-campaign",
      body: <NewCampaign {...{ locale, values, errors }} />,
    });
  const read = readTerms(values);
  const originalLocale = isLocale(values.language) ? values.language : locale;
  try {
    if ("errors" in read) return await mend(read.errors);
    const created = await createCampaign(actor, { ...read.input, originalLocale });
    if (created.outcome === "taken") return await mend({ slug: "taken" });
    return seeOther(locale, `/organise/campaigns/${read.input.slug}/text/${originalLocale}`);
  } catch (error) {
    return answerRefusal(error);
  }
}
