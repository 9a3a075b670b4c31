import { notFound } from "next/navigation";
import { getTeam, isLastOwner, requireRight } from "#domain/memberships/queries.ts";
import { translator } from "#platform/i18n.ts";
import { orNotFound, readScope, type ScopeParams } from "../../scope.ts";

/** Somebody of a team, for an owner who is about to change or remove them; 404 for everybody else. */
export async function readMate({
  membership: id,
  ...params
}: ScopeParams & { membership: string }) {
  const scope = await readScope(params);
  const { locale, actor, campaignId, path } = scope;
  const { team } = await orNotFound(getTeam(actor, campaignId));
  await orNotFound(requireRight(actor, "team.manage", campaignId, { sight: "team.manage" }));
  const mate = team.find(({ membership }) => String(membership.id) === id);
  if (!mate || mate.membership.campaignId !== campaignId) notFound();
  const { membership, organiser } = mate;
  return {
    locale,
    actor,
    name: organiser.name,
    held: membership.role,
    roleName: translator(locale, "roles")(`names.${membership.role}`),
    isLastOwner: await isLastOwner(membership),
    isReader: organiser.id === actor.organiserId,
    own: `${path}/team/${id}`,
    back: `${path}/team`,
  };
}
