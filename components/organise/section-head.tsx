import { inLanguage } from "#components/page/in-language.ts";
import { type Locale, localePath } from "#platform/locales.ts";

/** A campaign as the head of its sections names it; `titleLocale` is the language of the title. */
export type HeadedCampaign = { slug: string; title: string; titleLocale: Locale };

type Props = { locale: Locale; campaign: HeadedCampaign; title: string; lead?: string };

/** What a section of a campaign is, and whose. */
export function SectionHead({ locale, campaign, title, lead }: Props) {
  return (
    <header>
      <p className="kicker">
        <a
          href={localePath(locale, `/organise/campaigns/${campaign.slug}`)}
          {...inLanguage(locale, campaign.titleLocale)}
        >
          {campaign.title}
        </a>
      </p>
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
    </header>
  );
}
