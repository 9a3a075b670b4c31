import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { closeConnections, writer } from "#db/connection.ts";
import { openDatabase } from "#db/open.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { environment } from "#platform/env.ts";
import { fillArticles, fillTopics } from "./fill-articles.ts";

const campaigns = 20;
const samples = 60;
const count = Number(process.argv[2]);

/**
 * A process of its own, like `fill.ts`: fills a new data folder with so many articles of twenty campaigns, and
 * leaves the addresses of some from everywhere in `addresses`.
 */
await openDatabase();
const ids: number[] = [];
for (let number = 0; number < campaigns; number++) ids.push((await insertTestCampaign()).id);
closeConnections();

const { $client } = writer();
// Whoever breaks this off starts anew, so nothing needs to be safe meanwhile.
for (const setting of ["journal_mode = OFF", "synchronous = OFF", "cache_size = -400000"]) {
  $client.pragma(setting);
}
const startedAt = performance.now();
fillTopics($client);
await fillArticles(count, ids);
const seconds = (performance.now() - startedAt) / 1000;
console.log(`${count} articles in ${seconds.toFixed(1)} s`);
$client.pragma("journal_mode = WAL");
const spread = `SELECT replace(publishedOn, '-', '/') || '/' || slug FROM articles WHERE id % ? = 1`;
const addresses = $client.prepare<[number], string>(spread).pluck();
const step = Math.floor(count / samples);
writeFileSync(join(environment().dataDir, "addresses"), addresses.all(step).join("\n"));
closeConnections();
