import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { listInvitations } from "#domain/invitations/queries.ts";
import { translator } from "#platform/i18n.ts";
import { deskProps } from "../../../desk.ts";
import { readScope, type ScopeParams } from "../../../scope.ts";

type Props = { params: Promise<ScopeParams & { invitation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "team")("revokeSubmit") };
}

export default async function InvitationPage({ params }: Props) {
  const { invitation: id, ...scope } = await params;
  const { locale, actor, campaignId, path } = await readScope(scope);
  const waiting = await listInvitations(actor, campaignId);
  const email = waiting.find((invitation) => String(invitation.id) === id)?.email;
  if (!email) notFound();
  const t = translator(locale, "team");
  const own = `${path}/team/invitations/${id}`;
  return (
    <Workspace {...await deskProps(actor, locale)} path={own}>
      <ConfirmAct
        locale={locale}
        title={t("revokeTitle", { email })}
        effects={[t("effectLink"), t("effectUntold")]}
        undo={t("revokeUndo")}
        action={`${own}/revocation`}
        back={`${path}/team`}
        submit={t("revokeSubmit")}
        isDangerous
      />
    </Workspace>
  );
}
