import { createCampaign } from "#domain/campaigns/create.ts";
import { publishText } from "#domain/campaigns/publish-text.ts";
import { publishCampaign } from "#domain/campaigns/publish.ts";
import { findCampaignBySlug, findCurrentText } from "#domain/campaigns/queries.ts";
import { translateCampaign } from "#domain/campaigns/translate.ts";
import { writeText } from "#domain/campaigns/write-text.ts";
import { setTargets } from "#domain/targets/set.ts";
import { demoActor } from "./actor.ts";
import { campaign, readTranslations } from "./campaign.ts";
import { opensAt } from "./days.ts";
import { targets } from "./targets.ts";

/** Builds and publishes the campaign in six languages, with whom it asks. Goes on where it was left. */
export async function loadCampaign(): Promise<number> {
  const actor = demoActor(opensAt);
  await createCampaign(actor, { ...campaign, opensAt, isDemonstration: true });
  const { id } = (await findCampaignBySlug(campaign.slug))!;
  for (const { body, ...translation } of readTranslations()) {
    await translateCampaign(actor, id, translation);
    if (await findCurrentText(id, translation.locale)) continue;
    const text = await writeText(actor, id, { locale: translation.locale, body });
    await publishText(actor, text.id);
  }
  const outcome = await publishCampaign(actor, id);
  if (outcome === "incomplete") throw new Error("the campaign lacks a title or a text");
  await setTargets(demoActor("2003-01-29"), id, targets);
  return id;
}
