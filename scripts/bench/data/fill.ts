import { closeConnections, writer } from "#db/connection.ts";
import { campaign } from "#db/demo/campaign.ts";
import { loadArticles } from "#db/demo/load-articles.ts";
import { loadCampaign } from "#db/demo/load-campaign.ts";
import { loadDeliveries } from "#db/demo/load-deliveries.ts";
import { openDatabase } from "#db/open.ts";
import { findCurrentText } from "#domain/campaigns/queries.ts";
import { fillSignatures } from "./fill-signatures.ts";

const dayMilliseconds = 86_400_000;
const days = 90;
const count = Number(process.argv[2]);

/**
 * A process of its own, because DATA_DIR is read once: fills a new data folder with the campaign and
 * the news of the demo world, and with so many counted signatures of the last 90 days.
 */
await openDatabase();
const campaignId = await loadCampaign();
await loadArticles(campaignId);
await loadDeliveries(campaignId);
const text = (await findCurrentText(campaignId, campaign.originalLocale))!;
closeConnections();

const client = writer().$client;
// Whoever breaks this off starts anew, so nothing needs to be safe meanwhile.
for (const setting of ["journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000"]) {
  client.pragma(setting);
}
const startedAt = performance.now();
const until = new Date(Date.now() - dayMilliseconds);
const since = new Date(until.getTime() - days * dayMilliseconds);
const period = { since, until, isWaiting: false };
fillSignatures(client, { campaignId, textVersionId: text.id, from: 0, count, ...period });
const seconds = (performance.now() - startedAt) / 1000;
console.log(`${count} signatures in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)}/s`);
client.pragma("journal_mode = WAL");
closeConnections();
