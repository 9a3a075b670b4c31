import type { Metadata } from "next";
import { ActList } from "#components/organise/act-list.tsx";
import { SectionHead } from "#components/organise/section-head.tsx";
import { isAct } from "#components/organise/acts.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { readEdited } from "../read-edited.ts";
import { SectionPage } from "../section-page.tsx";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return { title: `${translator(locale, "organise")("sections.state")} · ${slug}` };
}

export default async function StatePage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { done = "" } = await searchParams;
  const edited = await readEdited({ locale, slug });
  const { campaign } = edited;
  const t = translator(locale, "acts");
  const path = `/organise/campaigns/${slug}/state`;
  return (
    <SectionPage edited={edited} under="state">
      <SectionHead
        locale={locale}
        campaign={campaign}
        title={translator(locale, "organise")("sections.state")}
        lead={t(`states.${campaign.state}`)}
        done={isAct(done) ? t(`${done}.done`) : undefined}
      />
      <ActList locale={locale} path={path} state={campaign.state} />
    </SectionPage>
  );
}
