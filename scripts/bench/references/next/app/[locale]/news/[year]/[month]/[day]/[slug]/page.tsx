export {
  default,
  generateMetadata,
} from "../../../../../../../../../../../app/[locale]/news/[year]/[month]/[day]/[slug]/page.tsx";

/** The product's own page, made once while building. */
export const dynamic = "force-static";

export function generateStaticParams() {
  const slug = "a-promise-not-to-surrender";
  return [{ locale: "en", year: "2003", month: "01", day: "29", slug }];
}
