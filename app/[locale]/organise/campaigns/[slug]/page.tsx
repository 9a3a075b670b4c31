import type { Metadata } from "next";
import { CampaignTally } from "#components/organise/campaign-tally.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps } from "../../desk.ts";
import { readTally } from "./read-tally.ts";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ period?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const { title, state, tally } = await readTally(locale, slug);
  const stands = translator(locale, "organise")("stateLine", { state, count: tally.counted });
  return { title: `${stands} · ${title}` };
}

export default async function TallyPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { period } = await searchParams;
  const { actor, ...shown } = await readTally(locale, slug, period);
  return (
    <Workspace {...await deskProps(actor, locale)} path={`/organise/campaigns/${slug}`}>
      <CampaignTally locale={locale} {...shown} />
    </Workspace>
  );
}
