import { loadArticleTranslations } from "./load-article-translations.ts";
import { loadArticles } from "./load-articles.ts";
import { loadCampaign } from "./load-campaign.ts";
import { loadCorrections } from "./load-corrections.ts";
import { loadDeliveries } from "./load-deliveries.ts";
import { loadEvents } from "./load-events.ts";
import { loadOrganisers } from "./load-organisers.ts";
import { loadSignatures } from "./load-signatures.ts";
import { markDemoFinished, markDemoStarted } from "./marker.ts";

/**
 * Builds the demo world: a campaign of 2002–2003 with its news, 84,598 generated signatures and four
 * organisers. For a new database, before anything listens. Every step goes on where an interrupted
 * start has left it, so call it again while `isDemoUnfinished`.
 */
export async function loadDemoWorld(): Promise<void> {
  console.log("Loading the demo world …");
  await markDemoStarted();
  const campaignId = await loadCampaign();
  await loadArticles(campaignId);
  await loadArticleTranslations();
  await loadCorrections();
  await loadEvents(campaignId);
  await loadOrganisers(campaignId);
  await loadSignatures(campaignId);
  // Deliveries say what the tally holds at their cut-off, and are never changed.
  await loadDeliveries(campaignId);
  await markDemoFinished();
  console.log("The demo world is ready.");
}
