import type { Metadata } from "next";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { readEdited } from "../../../read-edited.ts";
import { SectionPage } from "../../../section-page.tsx";
import { readText } from "../../read-text.ts";
import { publishView } from "./view.tsx";

type Props = { params: Promise<{ locale: Locale; slug: string; language: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return { title: `${translator(locale, "text")("publish.submit")} · ${slug}` };
}

export default async function PublishTextPage({ params }: Props) {
  const { locale, slug, language } = await params;
  const edited = await readEdited({ locale, slug });
  const text = await readText(edited, language);
  return (
    <SectionPage edited={edited} under={`text/${language}/publish`}>
      {publishView(edited, text)}
    </SectionPage>
  );
}
