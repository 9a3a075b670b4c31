import { publishArticle } from "#domain/articles/publish.ts";
import { translator } from "#platform/i18n.ts";
import { publishedArticle } from "./world/article.ts";
import { operator } from "./world/campaign.ts";
import { askPolitely } from "./world/polite.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "topics");

test.use({ javaScriptEnabled: false });

test("a reader sees when a topic was written about, and goes to a year of it", async ({ page }) => {
  const { topic } = await publishedArticle({ publishedOn: "2014-02-03" });
  const later = await writeOn(topic.path, "2019-07-08");
  await page.goto(topic.path);
  await expect(page.getByRole("img", { name: /^2 articles from 2014 to 2019/ })).toBeVisible();
  await page.getByText(t("timeLineList")).click();
  await page.getByRole("link", { name: "2014: 1 article" }).click();
  await expect(page).toHaveURL(`${topic.path}?before=2015-01-01`);
  await expect(page.getByRole("heading", { level: 2, name: later })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2, name: /harbour/ })).toHaveCount(1);
});

test("a feed reader finds a topic's feeds, and a new article in them under an id that stays", async ({
  page,
  request,
}) => {
  const { topic } = await publishedArticle({ publishedOn: "2014-02-03" });
  await page.goto(topic.path);
  const addressOf = async (type: string) =>
    (await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute("href"))!;
  const atom = await addressOf("application/atom+xml");
  const json = await addressOf("application/feed+json");
  const idsOf = (feed: string) => [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
  const before = idsOf(await (await askPolitely(request, atom)).text());
  await writeOn(topic.path, "2019-07-08");
  await expect
    .poll(async () => idsOf(await (await askPolitely(request, atom)).text()).length)
    .toBe(before.length + 1);
  expect(idsOf(await (await askPolitely(request, atom)).text())).toEqual(
    expect.arrayContaining(before),
  );
  const feed = await (await askPolitely(request, json)).json();
  expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1" });
  expect(feed.items).toHaveLength(2);
});

async function writeOn(topicPath: string, publishedOn: string): Promise<string> {
  const title = `Boats ${publishedOn}`;
  const published = await publishArticle(operator(), {
    campaignId: null,
    kind: "statement",
    publishedOn,
    slug: topicPath.split("/").at(-1)!,
    locale: "en",
    title,
    dek: "The boats.",
    byline: "Countersign",
    body: "The boats go on.",
    topics: [topicPath.split("/").at(-1)!],
    sources: [],
  });
  if (published.outcome !== "published") throw new Error(published.outcome);
  return title;
}
