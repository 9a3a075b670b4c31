import type { Metadata } from "next";
import { TargetDesk } from "#components/organise/target-desk.tsx";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { translator } from "#platform/i18n.ts";
import { readEdited, type SlugParams } from "../read-edited.ts";
import { SectionPage } from "../section-page.tsx";
import { storedRows } from "./rows.ts";

type Props = {
  params: Promise<SlugParams>;
  searchParams: Promise<{ page?: string; done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { campaign } = await readEdited(await params);
  return { title: `${translator(locale, "targetDesk")("heading")} · ${campaign.title}` };
}

export default async function TargetsPage({ params, searchParams }: Props) {
  const edited = await readEdited(await params);
  const { actor, locale, campaign } = edited;
  const { page: number = "1", done = "" } = await searchParams;
  const page = /^[1-9]\d?$/.test(number) ? Number(number) : 1;
  const stored = await listKeptTargets(campaign.id);
  const { rows, pages } = storedRows(locale, stored, dayOf(actor.at), page);
  return (
    <SectionPage edited={edited} under="targets">
      <TargetDesk {...{ locale, campaign, rows, page, pages }} done={readDone(done)} />
    </SectionPage>
  );
}

/** `1-2-0`: added, changed, removed. */
function readDone(text: string) {
  const [, added, changed, removed] = /^(\d{1,3})-(\d{1,3})-(\d{1,3})$/.exec(text) ?? [];
  if (added === undefined) return undefined;
  return { added: Number(added), changed: Number(changed), removed: Number(removed) };
}
