import type { ReactNode } from "react";
import type { CampaignState } from "#domain/campaigns/campaign.ts";
import type { Locale } from "#platform/locales.ts";
import { SectionHead } from "./section-head.tsx";

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

/** A section of a campaign: whose it is, in which state, its title, and what has just been done there. */
export function DeskPage({ locale, title, lead, done, children, ...campaign }: Props) {
  const { slug, campaignTitle, titleLocale, state } = campaign;
  return (
    <>
      <SectionHead
        locale={locale}
        campaign={{ slug, title: campaignTitle, titleLocale, state }}
        title={title}
        lead={lead}
      />
      {done && (
        <p className="note good done" role="status">
          {done}
        </p>
      )}
      {children}
    </>
  );
}
