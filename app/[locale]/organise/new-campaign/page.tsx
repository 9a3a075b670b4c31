import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Workspace } from "#components/organise/workspace.tsx";
import { mayAct } from "#domain/memberships/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps, requireOrganiser } from "../desk.ts";
import { NewCampaign } from "./view.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "terms")("new") };
}

export default async function NewCampaignPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireOrganiser(locale);
  if (!(await mayAct(actor, "campaign.create", null))) notFound();
  return (
    <Workspace {...await deskProps(actor, locale)} path="/organise/new-campaign">
      <NewCampaign locale={locale} values={{ opens_on: dayOf(actor.at), time_zone: "UTC" }} />
    </Workspace>
  );
}
