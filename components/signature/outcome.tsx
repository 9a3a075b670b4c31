import { campaignPath } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { PlainPage } from "../page/plain-page.tsx";

export const outcomes = ["held", "withdrawn", "erased", "forgotten"] as const;
/** What became of a signature, on a page that names nobody. */
export type OutcomeName = (typeof outcomes)[number];

type Props = { locale: Locale; slug: string; outcome: OutcomeName };

export function Outcome({ locale, slug, outcome }: Props) {
  const t = translator(locale, "receipt");
  return (
    <PlainPage title={t(`outcome.${outcome}.title`)} lead={t(`outcome.${outcome}.lead`)}>
      <p>{t(`outcome.${outcome}.next`)}</p>
      <p>
        <a href={localePath(locale, campaignPath({ slug }))}>
          {translator(locale, "sign")("back")}
        </a>
      </p>
    </PlainPage>
  );
}
