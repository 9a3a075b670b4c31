import type { CampaignState } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { StateLine } from "./state-line.tsx";

export type NavCampaign = {
  slug: string;
  title: string;
  /** The language of the title. */
  locale: Locale;
  state: CampaignState;
  count: number;
};

type Props = { locale: Locale; path: string; campaigns: NavCampaign[] };

export function CampaignNav({ locale, path, campaigns }: Props) {
  const t = translator(locale, "organise");
  return (
    <nav className="campaign-nav" aria-label={t("campaigns")}>
      <ul>
        {campaigns.map(({ slug, title, locale: language, state, count }) => {
          const own = `/organise/campaigns/${slug}`;
          return (
            <li key={slug}>
              <a
                href={localePath(locale, own)}
                aria-current={path === own ? "page" : undefined}
                lang={language}
              >
                {title}
              </a>
              <StateLine locale={locale} state={state} count={count} />
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
