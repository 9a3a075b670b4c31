import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { plansOf } from "#db/test-plans.ts";
import { addTopic } from "#domain/topics/add.ts";
import { listTopics } from "#domain/topics/queries.ts";
import type { ArticleChoice } from "./article.ts";
import { countByPeriod } from "./count-by-period.ts";
import { findNeighbours } from "./find-neighbours.ts";
import { listAddresses } from "./list-addresses.ts";
import { listBatches } from "./list-batches.ts";
import { listRecent } from "./list-recent.ts";
import { listArticles } from "./list.ts";
import { publishArticle } from "./publish.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;
const publishedOn = "2003-01-29";

beforeAll(async () => {
  await addTopic(operator, { slug: "rivers", names: { en: "Rivers" } });
  const words = { title: "Ice", dek: "Ice.", byline: "Desk", body: "Ice." };
  const about = { kind: "news", locale: "en", topics: ["rivers"], sources: [] } as const;
  const input = { ...words, ...about, topics: ["rivers"], sources: [], publishedOn, slug: "ice" };
  await publishArticle(operator, { ...input, campaignId: null });
});

test("every list is read from an index, in its order, whatever the number of articles", async () => {
  const plans = await plansOf(async () => {
    const choices: ArticleChoice[] = [{}, { campaignId: 1 }, { topicId: 1 }, { kind: "news" }];
    for (const chosen of choices) {
      await listArticles(chosen, "fr");
      await listArticles(chosen, "fr", { before: `${publishedOn}/ice` });
      await listArticles(chosen, "fr", { after: `${publishedOn}/ice` });
    }
    await listRecent(publishedOn, 1000);
    await listAddresses(1);
    await listBatches();
    await findNeighbours("2003-01");
  });
  expect(plans.size).toBeGreaterThan(15);
  for (const [source, steps] of plans) expect(steps.filter(isSlow), source).toEqual([]);
});

test("what is counted is counted in an index alone", async () => {
  const plans = await plansOf(async () => {
    await countByPeriod({ period: "2003" }, 7);
    await countByPeriod({ topicId: 1 }, 7);
    await listTopics("fr");
  });
  const articleSteps = [...plans.values()].flat().filter((step) => /article/.test(step));
  const isIndexed = /COVERING INDEX|PRIMARY KEY|INDEX article_topics_topic/;
  expect(articleSteps.filter((step) => !isIndexed.test(step))).toEqual([]);
  expect([...plans.values()].flat().filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
});

/**
 * The few that are retracted have an index of their own; a list of ids that is given is no table; the topics of one
 * article may be put in order.
 */
function isSlow(step: string): boolean {
  if (/TEMP B-TREE/.test(step)) return !/LAST TERM/.test(step);
  return /^SCAN/.test(step) && !/articles_retracted|json_each|CONSTANT/.test(step);
}
