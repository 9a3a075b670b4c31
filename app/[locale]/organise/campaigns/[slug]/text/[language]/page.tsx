import type { Metadata } from "next";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { readEdited } from "../../read-edited.ts";
import { SectionPage } from "../../section-page.tsx";
import { readText } from "../read-text.ts";
import { textView } from "./view.tsx";

type Props = {
  params: Promise<{ locale: Locale; slug: string; language: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, language } = await params;
  return { title: `${translator(locale, "organise")("sections.text")} (${language}) · ${slug}` };
}

export default async function TextPage({ params, searchParams }: Props) {
  const { locale, slug, language } = await params;
  const edited = await readEdited({ locale, slug });
  const text = await readText(edited, language);
  return (
    <SectionPage edited={edited} under={`text/${language}`}>
      {await textView(edited, text, await searchParams)}
    </SectionPage>
  );
}
