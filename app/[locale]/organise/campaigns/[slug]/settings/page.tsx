import type { Metadata } from "next";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { readEdited } from "../read-edited.ts";
import { SectionPage } from "../section-page.tsx";
import { settingsView } from "./view.tsx";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return { title: `${translator(locale, "organise")("sections.settings")} · ${slug}` };
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const edited = await readEdited({ locale, slug });
  return (
    <SectionPage edited={edited} under="settings">
      {await settingsView(edited, await searchParams)}
    </SectionPage>
  );
}
