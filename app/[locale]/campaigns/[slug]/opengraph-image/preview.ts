import { findCount, findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import type { Preview } from "#platform/preview-image.ts";

/** The texts of a campaign's preview picture, in the language that its page has for this address. */
export async function findPreview(slug: string, asked: Locale): Promise<Preview | undefined> {
  const campaign = await findPublishedCampaign(slug, asked);
  const counted = await findCount(slug);
  if (!campaign || !counted) return undefined;
  const { locale, title, isDemonstration } = campaign;
  const { goal } = counted;
  const t = translator(locale, "preview");
  const rounded = roundDown(counted.count);
  const number = new Intl.NumberFormat(locale).format(rounded);
  return {
    locale,
    site: translator(locale, "site")("name"),
    note: isDemonstration ? t("demonstration") : "",
    title,
    count: rounded === counted.count ? number : t("atLeast", { count: number }),
    label: t("signatures"),
    goal: t("goal", { goal }),
    share: rounded / goal,
  };
}

/** Three digits are enough for a picture that others keep for days, and spare drawing it for each signature. */
function roundDown(count: number): number {
  const step = 10 ** Math.max(0, String(count).length - 3);
  return Math.floor(count / step) * step;
}
