import { campaigns } from "#db/schema/campaigns.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { campaignInput, type CampaignInput } from "./input.ts";
import { mayCreateCampaign } from "./policy.ts";
import { findCampaignBySlug } from "./queries.ts";

export type CreateOutcome = { outcome: "created"; id: number } | { outcome: "taken" };

/**
 * Begins a campaign as a draft that nobody else sees. `taken` is an address that another one has.
 * Throws `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function createCampaign(actor: Actor, input: CampaignInput): Promise<CreateOutcome> {
  const values = campaignInput.parse(input);
  return transact(async (tx) => {
    if (!(await mayCreateCampaign(actor, tx))) throw new NotAllowed();
    if (await findCampaignBySlug(values.slug, tx)) return { outcome: "taken" };
    const [row] = await tx
      .insert(campaigns)
      .values({ ...values, createdAt: actor.at, updatedAt: actor.at })
      .returning({ id: campaigns.id });
    const { id } = row!;
    await recordAudit(tx, actor, "campaign.create", { campaignId: id, id });
    return { outcome: "created", id };
  });
}
