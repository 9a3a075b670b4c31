import { campaigns } from "#db/schema/campaigns.ts";
import { milestones } from "#db/schema/milestones.ts";
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
  const { milestones: goals, ...values } = campaignInput.parse(input);
  return transact(async (tx) => {
    if (!(await mayCreateCampaign(actor, tx))) throw new NotAllowed();
    if (await findCampaignBySlug(values.slug, tx)) return { outcome: "taken" };
    const [row] = await tx
      .insert(campaigns)
      .values({ ...values, createdAt: actor.at, updatedAt: actor.at })
      .returning({ id: campaigns.id });
    const { id } = row!;
    const declared = goals.map((goal) => ({ campaignId: id, goal, declaredAt: actor.at }));
    if (declared.length > 0) await tx.insert(milestones).values(declared);
    await recordAudit(tx, actor, "campaign.create", { campaignId: id, id });
    return { outcome: "created", id };
  });
}
