import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { goalsInWords } from "#components/campaign/goals-in-words.ts";
import { PreviewBanner } from "#components/organise/preview-banner.tsx";
import { Site } from "#components/page/site.tsx";
import { SignForm } from "#components/signature/sign-form.tsx";
import { campaignPath, goalAt, stateOf } from "#domain/campaigns/campaign.ts";
import { findCount } from "#domain/campaigns/queries.ts";
import { findPreview } from "#domain/texts/queries.ts";
import { countries } from "#platform/countries.ts";
import { translator } from "#platform/i18n.ts";
import { direction, isLocale, type Locale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import { CampaignView } from "../../../../campaigns/[slug]/campaign-view.tsx";
import { requireOrganiser } from "../../../desk.ts";
import { moment } from "#components/figures/formats.ts";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ language?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return {
    title: translator(locale, "deskPreview")("title"),
    robots: { index: false, follow: false },
  };
}

/** What visitors would see, by the component that shows it to them. Nothing on it can be sent. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { language } = await searchParams;
  const shown = isLocale(language) ? language : locale;
  const actor = await requireOrganiser(locale);
  const campaign = await findPreview(actor, slug, shown).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const back = `/organise/campaigns/${slug}/text/${language ?? ""}`;
  if (!campaign) return <PreviewBanner locale={locale} back={back} isEmpty />;
  const { count = 0 } = (await findCount(slug)) ?? {};
  const state = stateOf(campaign, actor.at);
  const goal = goalAt(campaign.goals, count);
  return (
    <>
      <PreviewBanner locale={locale} back={back} />
      <div lang={shown} dir={direction(shown)}>
        <Site locale={shown} path={campaignPath(campaign)}>
          <CampaignView
            locale={shown}
            campaign={campaign}
            state={campaign.opensAt <= actor.at && state === "draft" ? "open" : state}
            counted={{
              slug,
              goal: Math.max(...campaign.goals),
              goals: goalsInWords(shown, goal),
              count: count.toLocaleString(shown),
              share: `${Math.min(100, (100 * count) / goal.goal).toFixed(1)}%`,
              countedAt: moment(shown, actor.at),
            }}
          >
            <fieldset className="inert" disabled>
              <SignForm
                locale={shown}
                slug={slug}
                textId={campaign.text.id}
                countries={countries}
              />
            </fieldset>
          </CampaignView>
        </Site>
      </div>
    </>
  );
}
