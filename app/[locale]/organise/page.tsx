import type { Metadata } from "next";
import { CampaignList } from "#components/organise/campaign-list.tsx";
import { InstallationLinks } from "#components/organise/installation-links.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { findRole, mayAct } from "#domain/memberships/queries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps, requireOrganiser } from "./desk.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "organise")("campaigns") };
}

export default async function CampaignsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireOrganiser(locale);
  const { campaigns, ...desk } = await deskProps(actor, locale);
  const held = await findRole(actor.organiserId, null);
  return (
    <Workspace {...desk} path="/organise">
      <CampaignList
        locale={locale}
        campaigns={campaigns}
        isBeginOffered={await mayAct(actor, "campaign.create", null)}
      />
      {held && <InstallationLinks locale={locale} held={held} />}
    </Workspace>
  );
}
