import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { milestones } from "#db/schema/milestones.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { listMilestones } from "#domain/milestones/queries.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { stateOf, termsOf, type Campaign, type Terms } from "./campaign.ts";
import { termsInput, type TermsField, type TermsInput } from "./input.ts";
import { mayEditCampaign } from "./policy.ts";
import { findCampaignBySlug, getCampaign } from "./queries.ts";

/**
 * `changed`: somebody else has set them since. `refused` names fields: `taken` is an address that another
 * campaign has, `fixed` what a published campaign has promised, `past` a closing that is over already.
 */
export type SetTermsOutcome =
  | { outcome: "set" | "unchanged" }
  | { outcome: "changed"; terms: Terms }
  | ({ outcome: "refused" } & Refused);

/**
 * Sets address, goals and times of a campaign. Once it is published, address and goals stay, further goals
 * are declared above them, and it opens when it was to open. `seen` is the fingerprint of the terms that
 * the form started from. Throws `NotFound`, `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function setTerms(
  actor: Actor,
  campaignId: number,
  input: TermsInput,
  seen?: string,
): Promise<SetTermsOutcome> {
  const parsed = termsInput.parse(input);
  return transact(async (tx) => {
    const campaign = await getCampaign(campaignId, tx);
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    const milestoneGoals = (await listMilestones(campaignId, tx)).map(({ goal }) => goal);
    const terms = termsOf(campaign, milestoneGoals);
    const given = toTheMinute(termsOf(parsed, parsed.milestones), terms);
    if (fingerprint(terms) === fingerprint(given)) return { outcome: "unchanged" };
    if (seen !== undefined && seen !== fingerprint(terms)) return { outcome: "changed", terms };
    const refused = await refuse(tx, campaign, terms, given, actor.at);
    if (refused) return { outcome: "refused", ...refused };
    const { milestones: goals, ...values } = given;
    await tx
      .update(campaigns)
      .set({ ...values, updatedAt: actor.at })
      .where(eq(campaigns.id, campaignId));
    await storeMilestones(tx, actor, campaign, terms.milestones, goals);
    const detail = inWords(given);
    await recordAudit(tx, actor, "campaign.set-terms", { campaignId, id: campaignId }, detail);
    await bumpPublicVersion(tx);
    return { outcome: "set" };
  });
}

/** Forms know minutes only: what opened or was closed between two of them has not been moved. */
function toTheMinute(given: Terms, terms: Terms): Terms {
  const minuteOf = (at: Date | null) => at && Math.floor(at.getTime() / 60_000);
  const isSame = (one: Date | null, other: Date | null) => minuteOf(one) === minuteOf(other);
  return {
    ...given,
    opensAt: isSame(given.opensAt, terms.opensAt) ? terms.opensAt : given.opensAt,
    closesAt: isSame(given.closesAt, terms.closesAt) ? terms.closesAt : given.closesAt,
  };
}

type Refused = { field: TermsField; code: "taken" | "fixed" | "past" };

async function refuse(
  tx: Tx,
  campaign: Campaign,
  terms: Terms,
  given: Terms,
  at: Date,
): Promise<Refused | undefined> {
  const isOther = given.slug !== terms.slug;
  if (isOther && (await findCampaignBySlug(given.slug, tx)))
    return { field: "slug", code: "taken" };
  return campaign.publishedAt ? refusePublished(campaign, terms, given, at) : undefined;
}

function refusePublished(
  campaign: Campaign,
  terms: Terms,
  given: Terms,
  at: Date,
): Refused | undefined {
  const isMoved = (one: Date | null, other: Date | null) => one?.getTime() !== other?.getTime();
  if (given.slug !== terms.slug) return { field: "slug", code: "fixed" };
  if (given.goal !== terms.goal) return { field: "goal", code: "fixed" };
  if (terms.milestones.some((goal, index) => given.milestones[index] !== goal)) {
    return { field: "milestones", code: "fixed" };
  }
  if (isMoved(given.opensAt, terms.opensAt) && stateOf(campaign, at) !== "scheduled") {
    return { field: "opensAt", code: "fixed" };
  }
  if (!isMoved(given.closesAt, terms.closesAt)) return undefined;
  if (["closed", "archived"].includes(stateOf(campaign, at))) {
    return { field: "closesAt", code: "fixed" };
  }
  return given.closesAt && given.closesAt < at ? { field: "closesAt", code: "past" } : undefined;
}

/** Those of a draft anew; those that are published stay as they are, and what comes after them is declared now. */
async function storeMilestones(
  tx: Tx,
  actor: Actor,
  { id, publishedAt }: Campaign,
  known: number[],
  goals: number[],
): Promise<void> {
  if (!publishedAt) await tx.delete(milestones).where(eq(milestones.campaignId, id));
  const declared = publishedAt ? goals.slice(known.length) : goals;
  for (const goal of declared) {
    await tx.insert(milestones).values({ campaignId: id, goal, declaredAt: actor.at });
  }
}

function inWords({ milestones: goals, opensAt, closesAt, ...terms }: Terms) {
  return {
    ...terms,
    milestones: goals.join(" "),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt?.toISOString() ?? null,
  };
}
