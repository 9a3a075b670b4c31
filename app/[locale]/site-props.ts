import { listPublishedCampaigns } from "#domain/campaigns/queries.ts";
import { assetAddress } from "#platform/assets.ts";
import type { Locale } from "#platform/locales.ts";

/** What the frame of a page without script needs: where it stands, and whether this is a demonstration. */
export async function plainSiteProps(locale: Locale, path: string) {
  const campaigns = await listPublishedCampaigns(locale);
  return { locale, path, isDemonstration: campaigns.some((one) => one.isDemonstration) };
}

/** The same for a public page, with the small script of its comforts. */
export async function siteProps(locale: Locale, path: string) {
  return { ...(await plainSiteProps(locale, path)), script: assetAddress("page.js") };
}
