import { countByPeriod } from "#domain/articles/count-by-period.ts";
import { listBatches } from "#domain/articles/list-batches.ts";
import { countTopics } from "#domain/topics/queries.ts";
import { topicsPerSitemap } from "#domain/topics/topic.ts";
import { writeSitemapIndex } from "#platform/formats/sitemap.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const years = await countByPeriod({}, 4);
  const batches = await listBatches();
  const topicPages = Math.ceil((await countTopics()) / topicsPerSitemap);
  const names = [
    "pages",
    "news",
    ...years.map(({ period }) => `archive-${period}`),
    ...Array.from({ length: topicPages }, (_, at) => `topics-${at + 1}`),
    ...batches.map((batch) => `articles-${batch}`),
  ];
  const index = writeSitemapIndex(names.map((name) => `/sitemaps/${name}.xml`));
  return new Response(index, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
