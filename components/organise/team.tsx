import type { Mistake } from "#components/signature/error-summary.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { InviteForm, type Typed } from "./invite-form.tsx";
import { Invited, type InvitedPerson } from "./invited.tsx";
import { Roles } from "./roles.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";
import { TeamTable, type TeamPerson } from "./team-table.tsx";

/** What has just been done, as the address of the page says it. */
export const teamNews = [
  "invited",
  "resent",
  "revoked",
  "changed",
  "held",
  "removed",
  "last-owner",
  "over",
  "enough",
] as const;

export type TeamNews = (typeof teamNews)[number];
const unwelcome: readonly TeamNews[] = ["held", "last-owner", "over", "enough"];

type Props = {
  locale: Locale;
  /** Where the pages of the team begin, without language. */
  path: string;
  /** Without one it is the team of the whole installation. */
  campaign: HeadedCampaign | undefined;
  people: readonly TeamPerson[];
  /** Undefined for who may not invite. */
  invited: readonly InvitedPerson[] | undefined;
  news: TeamNews | undefined;
  typed: Typed;
  mistakes: Mistake[];
};

/** Who works here and as what, who is invited, and what each role may do. */
export function Team({ locale, path, campaign, people, invited, news, ...form }: Props) {
  const t = translator(locale, "team");
  const isUnwelcome = news && unwelcome.includes(news);
  return (
    <>
      <SectionHead
        {...{ locale, campaign }}
        title={t("title")}
        lead={`${campaign ? "" : `${t("leadEverywhere")} `}${invited ? t("leadOwner") : t("lead")}`}
        done={news && !isUnwelcome ? t(`done.${news}`) : undefined}
      />
      {isUnwelcome && (
        <p role="status" className="note">
          {t(`done.${news}`)}
        </p>
      )}
      <TeamTable locale={locale} path={path} people={people} isManaged={invited !== undefined} />
      {invited && <Invited locale={locale} path={path} invited={invited} />}
      {invited && <InviteForm locale={locale} path={path} {...form} />}
      <Roles locale={locale} />
    </>
  );
}
