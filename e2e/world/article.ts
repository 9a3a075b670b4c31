import { randomUUID } from "node:crypto";
import type { ArticleInput } from "#domain/articles/input.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { addTopic } from "#domain/topics/add.ts";
import { operator } from "./campaign.ts";

export type PublishedArticle = {
  path: string;
  title: string;
  topic: { path: string; name: string };
};

/** An article with a source and a topic of its own, of a campaign or of the whole site. */
export async function publishedArticle({
  campaignId = null as number | null,
  publishedOn = "2020-02-03",
} = {}): Promise<PublishedArticle> {
  const title = `The harbour stays open ${randomUUID().slice(0, 8)}`;
  return wordedArticle({ campaignId, publishedOn, title });
}

/** The same with words of its own, in any language. */
export async function wordedArticle(
  given: Partial<ArticleInput> & { title: string },
): Promise<PublishedArticle> {
  const name = randomUUID().slice(0, 8);
  const slug = `harbour-${name}`;
  const topicName = `Harbours ${name}`;
  const { publishedOn = "2020-02-03", title } = given;
  await addTopic(operator(), { slug, names: { en: topicName } });
  const published = await publishArticle(operator(), {
    campaignId: null,
    kind: "news",
    publishedOn,
    slug,
    locale: "en",
    dek: "The council has voted.",
    byline: "Countersign",
    body: "Eleven members voted for it.\n\n## What comes next\n\nThe ferry goes on.",
    topics: [slug],
    sources: [{ name: "The Harbour Gazette", address: "https://example.org/harbour" }],
    ...given,
  });
  if (published.outcome !== "published") throw new Error(`${slug} is ${published.outcome}`);
  const path = `/news/${publishedOn.replaceAll("-", "/")}/${slug}`;
  return { path, title, topic: { path: `/topics/${slug}`, name: topicName } };
}
