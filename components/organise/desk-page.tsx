import type { ReactNode } from "react";
import type { CampaignState } from "#domain/campaigns/campaign.ts";
import { inLanguage } from "#components/page/in-language.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  slug: string;
  campaignTitle: string;
  titleLocale: Locale;
  state: CampaignState;
  title: string;
  lead?: string;
  /** What has just been done, said once. */
  done?: string | undefined;
  children: ReactNode;
};

/** A section of a campaign: whose it is, in which state, and its title. */
export function DeskPage({ locale, slug, title, lead, done, children, ...campaign }: Props) {
  const { campaignTitle, titleLocale, state } = campaign;
  const t = translator(locale, "campaign");
  return (
    <>
      <p className="kicker">
        <a
          href={localePath(locale, `/organise/campaigns/${slug}`)}
          {...inLanguage(locale, titleLocale)}
        >
          {campaignTitle}
        </a>{" "}
        · <strong className={`state ${state}`}>{t(`state.${state}`)}</strong>
      </p>
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {done && (
        <p className="note good done" role="status">
          {done}
        </p>
      )}
      {children}
    </>
  );
}
