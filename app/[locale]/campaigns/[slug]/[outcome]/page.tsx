import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Site } from "#components/page/site.tsx";
import { Outcome, type OutcomeName, outcomes } from "#components/signature/outcome.tsx";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { siteProps } from "../../../site-props.ts";
import { type CampaignParams, readCampaign } from "../read-campaign.ts";

type Props = { params: Promise<CampaignParams & { outcome: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, outcome } = await params;
  if (!isOutcome(outcome)) notFound();
  const title = translator(locale, "receipt")(`outcome.${outcome}.title`);
  return { title, robots: { index: false } };
}

export default async function OutcomePage({ params }: Props) {
  const { locale, outcome } = await params;
  if (!isOutcome(outcome)) notFound();
  const { slug } = await readCampaign(await params);
  return (
    <Site {...await siteProps(locale, `${campaignPath({ slug })}/${outcome}`)}>
      <Outcome locale={locale} slug={slug} outcome={outcome} />
    </Site>
  );
}

function isOutcome(name: string): name is OutcomeName {
  return outcomes.includes(name as OutcomeName);
}
