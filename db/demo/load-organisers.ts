import { grantRole } from "#domain/memberships/grant.ts";
import { createOrganiser } from "#domain/organisers/create.ts";
import { demoActor } from "./actor.ts";
import { opensAt } from "./days.ts";
import { organisers } from "./organisers.ts";

/** Gives the campaign one organiser for each role. Goes on where it was left. */
export async function loadOrganisers(campaignId: number): Promise<void> {
  const actor = demoActor(opensAt);
  for (const { role, ...organiser } of organisers) {
    const { organiserId } = await createOrganiser(actor, { ...organiser, locale: "en" });
    await grantRole(actor, organiserId, campaignId, role);
  }
}
