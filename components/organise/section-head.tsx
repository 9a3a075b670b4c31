import type { CampaignState } from "#domain/campaigns/campaign.ts";
import { inLanguage } from "#components/page/in-language.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

/** A campaign as the head of its sections names it; `titleLocale` is the language of the title. */
export type HeadedCampaign = {
  slug: string;
  title: string;
  titleLocale: Locale;
  state?: CampaignState;
};

type Props = { locale: Locale; campaign: HeadedCampaign; title: string; lead?: string | undefined };

/** What a section of a campaign is, and whose. */
export function SectionHead({ locale, campaign, title, lead }: Props) {
  const { slug, titleLocale, state } = campaign;
  return (
    <header>
      <p className="kicker">
        <a
          href={localePath(locale, `/organise/campaigns/${slug}`)}
          {...inLanguage(locale, titleLocale)}
        >
          {campaign.title}
        </a>
        {state && (
          <>
            {" · "}
            <strong className={`state ${state}`}>
              {translator(locale, "campaign")(`state.${state}`)}
            </strong>
          </>
        )}
      </p>
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
    </header>
  );
}
