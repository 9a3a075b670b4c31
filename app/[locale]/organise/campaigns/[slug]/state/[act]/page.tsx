import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isAct } from "#components/organise/acts.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { readEdited } from "../../read-edited.ts";
import { SectionPage } from "../../section-page.tsx";
import { actView } from "./view.tsx";

type Props = { params: Promise<{ locale: Locale; slug: string; act: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return { title: `${translator(locale, "organise")("sections.state")} · ${slug}` };
}

export default async function ActPage({ params }: Props) {
  const { locale, slug, act } = await params;
  if (!isAct(act)) notFound();
  const edited = await readEdited({ locale, slug });
  return (
    <SectionPage edited={edited} under={`state/${act}`}>
      {await actView(edited, act)}
    </SectionPage>
  );
}
