import { inLanguage } from "#components/page/in-language.ts";
import type { CampaignState } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { DoneNote } from "./done-note.tsx";

/** A campaign as the head of its sections names it; `titleLocale` is the language of the title. */
export type HeadedCampaign = {
  slug: string;
  title: string;
  titleLocale: Locale;
  state: CampaignState;
};

type Props = {
  locale: Locale;
  /** Without one it is a section of the whole installation. */
  campaign: HeadedCampaign | undefined;
  title: string;
  lead?: string | undefined;
  /** The list that a page of one thing belongs to, without language. */
  within?: { path: string; name: string } | undefined;
  /** What has just been done, said once. */
  done?: string | undefined;
};

/** Whose a section is and in which state, what it is, and what has just been done in it. */
export function SectionHead({ locale, campaign, title, lead, within, done }: Props) {
  return (
    <header>
      <p className="kicker">
        {campaign ? (
          <Whose locale={locale} campaign={campaign} />
        ) : (
          translator(locale, "organise")("installation")
        )}
        {within && (
          <>
            {" · "}
            <a href={localePath(locale, within.path)}>{within.name}</a>
          </>
        )}
      </p>
      <h1 dir="auto">{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {done && <DoneNote>{done}</DoneNote>}
    </header>
  );
}

function Whose({ locale, campaign }: { locale: Locale; campaign: HeadedCampaign }) {
  const { slug, title, titleLocale, state } = campaign;
  const own = localePath(locale, `/organise/campaigns/${slug}`);
  return (
    <>
      <a href={own} {...inLanguage(locale, titleLocale)}>
        {title}
      </a>
      {" · "}
      <strong className={`state ${state}`}>
        {translator(locale, "campaign")(`state.${state}`)}
      </strong>
    </>
  );
}
