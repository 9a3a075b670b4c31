import { publishArticle } from "#domain/articles/publish.ts";
import { findArticle } from "#domain/articles/queries.ts";
import { relateArticle } from "#domain/articles/relate.ts";
import { addTopic } from "#domain/topics/add.ts";
import { demoActor } from "./actor.ts";
import { readArticles, type DemoArticle } from "./articles.ts";
import { firstVersionOf } from "./corrections.ts";
import { opensAt } from "./days.ts";
import { topics } from "./topics.ts";

/** What happened after the campaign is news of the site, not of the campaign. */
const lastDayOfCampaignNews = "2003-12-31";

/** Publishes the news of the demo world as first written, each article on its day, then relates them. Goes on where it was left. */
export async function loadArticles(campaignId: number): Promise<void> {
  for (const topic of topics) await addTopic(demoActor(opensAt), topic);
  const articles = readArticles();
  for (const article of articles) await publish(article, campaignId);
  for (const article of articles) await relate(article);
}

async function publish(article: DemoArticle, campaignId: number): Promise<void> {
  const { related: _, ...words } = article;
  const isCampaignNews = article.publishedOn <= lastDayOfCampaignNews;
  const published = await publishArticle(demoActor(article.publishedOn), {
    ...words,
    body: firstVersionOf(article),
    campaignId: isCampaignNews ? campaignId : null,
  });
  if (published.outcome === "published" || published.outcome === "taken") return;
  throw new Error(`${article.slug}: ${published.outcome}`);
}

async function relate(article: DemoArticle): Promise<void> {
  const { id } = (await findArticle(article, article.locale))!;
  const { outcome } = await relateArticle(demoActor(article.publishedOn), id, article.related);
  if (outcome !== "related") throw new Error(`${article.slug} is related to an unknown article`);
}
