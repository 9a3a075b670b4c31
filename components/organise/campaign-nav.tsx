import type { CampaignState } from "#domain/campaigns/campaign.ts";
import type { Role } from "#domain/memberships/membership.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { sectionsFor } from "./sections.ts";
import { StateLine } from "./state-line.tsx";

export type NavCampaign = {
  slug: string;
  title: string;
  /** The language of the title. */
  locale: Locale;
  state: CampaignState;
  count: number;
  /** What the organiser is in it. */
  role: Role;
};

type Props = { locale: Locale; path: string; campaigns: NavCampaign[] };

/** The organiser's campaigns and, beneath the one that is looked at, what can be done in it. */
export function CampaignNav({ locale, path, campaigns }: Props) {
  const t = translator(locale, "organise");
  return (
    <nav className="campaign-nav" id="sections" aria-label={t("campaigns")}>
      <ul>
        {campaigns.map(({ slug, title, locale: language, state, count, role }) => {
          const own = `/organise/campaigns/${slug}`;
          const isLookedAt = path === own || path.startsWith(`${own}/`);
          return (
            <li key={slug}>
              <a
                href={localePath(locale, own)}
                aria-current={path === own ? "page" : isLookedAt ? "true" : undefined}
                lang={language}
              >
                {title}
              </a>
              <StateLine locale={locale} state={state} count={count} />
              {isLookedAt && <Sections locale={locale} path={path} own={own} role={role} />}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

type SectionsProps = { locale: Locale; path: string; own: string; role: Role };

function Sections({ locale, path, own, role }: SectionsProps) {
  const t = translator(locale, "organise");
  return (
    <ul className="sections">
      {sectionsFor(role).map(({ name, under }) => {
        const there = own + under;
        const isWithin = under !== "" && path.startsWith(`${there}/`);
        return (
          <li key={name}>
            <a
              href={localePath(locale, there)}
              aria-current={path === there ? "page" : isWithin ? "true" : undefined}
            >
              {t(`sections.${name}`)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
