import type { ReactNode } from "react";
import type { Typed } from "#components/organise/invite-form.tsx";
import { Team, teamNews } from "#components/organise/team.tsx";
import type { Mistake } from "#components/signature/error-summary.tsx";
import { listInvitations } from "#domain/invitations/queries.ts";
import { mayDo } from "#domain/memberships/membership.ts";
import { getTeam } from "#domain/memberships/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import type { Scope } from "../scope.ts";

type Said = { news?: string; typed?: Typed; mistakes?: Mistake[] };

/** The page of a team, for the page itself and as the answer to a form with mistakes. Throws `NotFound`. */
export async function teamBody(scope: Scope, said: Said): Promise<ReactNode> {
  const { locale, actor, campaignId, path, campaign } = scope;
  const { role, team } = await getTeam(actor, campaignId);
  const people = team.map(({ membership, organiser }) => ({
    id: membership.id,
    name: organiser.name,
    email: organiser.email,
    role: membership.role,
    since: dayOf(membership.createdAt),
    isFromAbove: membership.campaignId !== campaignId,
    isReader: organiser.id === actor.organiserId,
  }));
  const invitations = await listInvitations(actor, campaignId);
  const invited = invitations.map(({ id, email, role: wanted, expiresAt }) => {
    return { id, email: email!, role: wanted, expiresAt, isExpired: expiresAt <= actor.at };
  });
  const begin: Typed = { email: "", role: "editor", locale };
  return (
    <Team
      locale={locale}
      path={`${path}/team`}
      campaign={campaign}
      people={people}
      invited={mayDo(role, "team.manage") ? invited : undefined}
      news={teamNews.find((one) => one === said.news)}
      typed={said.typed ?? begin}
      mistakes={said.mistakes ?? []}
    />
  );
}
