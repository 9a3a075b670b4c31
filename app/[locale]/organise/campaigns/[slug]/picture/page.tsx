import type { Metadata } from "next";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { readEdited } from "../read-edited.ts";
import { SectionPage } from "../section-page.tsx";
import { pictureView } from "./view.tsx";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return { title: `${translator(locale, "organise")("sections.picture")} · ${slug}` };
}

export default async function PicturePage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const edited = await readEdited({ locale, slug });
  return (
    <SectionPage edited={edited} under="picture">
      {await pictureView(edited, await searchParams)}
    </SectionPage>
  );
}
