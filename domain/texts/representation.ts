import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { formatLinks } from "#platform/formats/links.ts";
import type { PlainObject, Representation } from "#platform/formats/representation.ts";
import { listPublishedVersions } from "./queries.ts";
import type { PublishedVersion } from "./text.ts";

/** Every published version of a campaign's text in all languages, and how many signed each (JSON, XML). */
export async function representVersions(
  campaign: PublishedCampaign,
  { counts, at }: { counts: Map<number, number>; at: Date },
): Promise<Representation> {
  const { locale } = campaign;
  const path = `${campaignPath(campaign)}/text`;
  const versions = await listPublishedVersions(campaign.id);
  const data: PlainObject = {
    address: absoluteAddress(locale, path),
    campaign: { slug: campaign.slug, address: absoluteAddress(locale, campaignPath(campaign)) },
    originalLanguage: campaign.originalLocale,
    asOf: at.toISOString(),
    versions: versions.map((version) => describe(version, counts.get(version.id) ?? 0)),
    formats: formatLinks(locale, path, ["json", "xml"]),
  };
  return { name: "versions", language: locale, data };
}

/** `translationOf` is the id of the version that this one translates, where it says so. */
function describe(version: PublishedVersion, signed: number): PlainObject {
  const { id, locale, number, change, title, summary, addressees, body, sourceId } = version;
  return {
    id,
    language: locale,
    version: number,
    publishedAt: version.publishedAt.toISOString(),
    change,
    translationOf: sourceId,
    signed,
    title,
    summary,
    addressees,
    markdown: body,
  };
}
