import { campaign } from "#db/demo/campaign.ts";

export {
  default,
  generateMetadata,
} from "../../../../../../../../app/[locale]/campaigns/[slug]/page.tsx";

/** The product's own page, made once while building. */
export const dynamic = "force-static";

export function generateStaticParams() {
  return [{ locale: "en", slug: campaign.slug }];
}
