import { articlePath, periodPath } from "#domain/articles/article.ts";
import { countByPeriod } from "#domain/articles/count-by-period.ts";
import { listAddresses } from "#domain/articles/list-addresses.ts";
import { listRecent } from "#domain/articles/list-recent.ts";
import { listTopics } from "#domain/topics/queries.ts";
import { topicPath, topicsPerSitemap } from "#domain/topics/topic.ts";
import { dayOf } from "#platform/calendar.ts";
import { writeNewsSitemap, writeSitemap, type SitemapPage } from "#platform/formats/sitemap.ts";
import { translator } from "#platform/i18n.ts";
import { defaultLocale, locales } from "#platform/locales.ts";
import { listPages } from "./list-pages.ts";

const dayMilliseconds = 86_400_000;
const maxNews = 1000;

/** The sitemap of a name that the index gives; undefined for another. */
export async function writeNamed(name: string, now: Date): Promise<string | undefined> {
  if (name === "pages") return writeSitemap(await listPages());
  if (name === "news") return writeNews(now);
  const [, kind, number] = /^(archive|topics|articles)-(\d{1,6})$/.exec(name) ?? [];
  if (kind === undefined || number === undefined) return undefined;
  const pages = await lists[kind as keyof typeof lists](number);
  return pages.length > 0 ? writeSitemap(pages) : undefined;
}

const lists = {
  archive: async (year: string): Promise<SitemapPage[]> => {
    if (year.length !== 4) return [];
    const days = (await countByPeriod({ period: year }, 10)).map(({ period }) => period);
    const months = days.map((day) => day.slice(0, 7));
    const periods = days.length > 0 ? new Set([year, ...months, ...days]) : [];
    return [...periods].map((period) => ({ path: periodPath(period), locales }));
  },
  topics: async (page: string): Promise<SitemapPage[]> => {
    const first = (Number(page) - 1) * topicsPerSitemap;
    const topics = await listTopics(defaultLocale);
    return topics.slice(Math.max(0, first), first + topicsPerSitemap).map((topic) => {
      return { path: topicPath(topic), locales, updatedAt: topic.updatedAt };
    });
  },
  articles: async (batch: string): Promise<SitemapPage[]> => {
    const articles = await listAddresses(Number(batch));
    return articles.map((article) => ({ path: articlePath(article), ...article }));
  },
};

/** What is read for news is of the last two days. */
async function writeNews(now: Date): Promise<string> {
  const yesterday = dayOf(new Date(now.getTime() - dayMilliseconds));
  const recent = await listRecent(yesterday, maxNews);
  const shown = recent.slice(0, maxNews);
  const name = translator(defaultLocale, "site")("name");
  const articles = shown.map((article) => ({ path: articlePath(article), ...article }));
  return writeNewsSitemap(name, articles);
}
