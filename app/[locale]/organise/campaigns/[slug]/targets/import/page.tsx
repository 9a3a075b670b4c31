import type { Metadata } from "next";
import { TargetImport } from "#components/organise/target-import.tsx";
import { translator } from "#platform/i18n.ts";
import { readEdited, type SlugParams } from "../../read-edited.ts";
import { SectionPage } from "../../section-page.tsx";

type Props = { params: Promise<SlugParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { campaign } = await readEdited(await params);
  return { title: `${translator(locale, "targetImport")("heading")} · ${campaign.title}` };
}

export default async function ImportPage({ params }: Props) {
  const edited = await readEdited(await params);
  const { locale, campaign } = edited;
  return (
    <SectionPage edited={edited} under="targets/import">
      <TargetImport locale={locale} campaign={campaign} />
    </SectionPage>
  );
}
