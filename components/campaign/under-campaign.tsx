import { campaignPath } from "#domain/campaigns/campaign.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";

type Props = {
  locale: Locale;
  campaign: { slug: string; title: string; locale: Locale };
  title: string;
  /** The language of the title, where it is that of the organisers. */
  lang?: Locale;
  lead?: string;
};

/** The head of a page that belongs to a campaign: the way back to it, and what the page is. */
export function UnderCampaign({ locale, campaign, title, lang = locale, lead }: Props) {
  return (
    <header className="head">
      <p className="kicker">
        <a
          href={localePath(locale, campaignPath(campaign))}
          {...inLanguage(locale, campaign.locale)}
        >
          {campaign.title}
        </a>
      </p>
      <h1 {...inLanguage(locale, lang)}>{title}</h1>
      {lead && <p className="dek">{lead}</p>}
    </header>
  );
}
