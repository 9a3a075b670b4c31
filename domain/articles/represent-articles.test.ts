import { expect, test } from "vitest";
import type { ArticlePage, ListedArticle } from "./article.ts";
import { representArticles } from "./represent-articles.ts";

const article: ListedArticle = {
  id: 1,
  kind: "news",
  publishedOn: "2003-01-29",
  slug: "a-promise",
  locale: "fr",
  originalLocale: "en",
  title: "Une promesse",
  dek: "Dix-neuf.",
  byline: "Desk",
  picture: null,
  updatedAt: new Date("2003-02-01T10:00:00Z"),
  topics: [],
};
const list = {
  locale: "fr",
  path: "/news",
  title: "Actualités",
  formats: ["json", "atom"],
} as const;
const page: ArticlePage = {
  articles: [article],
  place: { before: "2003-02-01" },
  hasNewer: true,
  hasOlder: true,
};
const site = "http://localhost:3000";

test("a page beside a key has no number and leads on by keys, in every format", () => {
  const { data, feed, markdown } = representArticles(list, page)!;
  const newer = "?after=2003-01-29/a-promise";
  const older = "?before=2003-01-29/a-promise";
  expect(data).toMatchObject({
    address: `${site}/fr/news?before=2003-02-01`,
    page: null,
    nextPage: null,
    newer: `${site}/fr/news${newer}`,
    older: `${site}/fr/news${older}`,
    formats: { feed: `${site}/fr/news/feed.json` },
  });
  expect(feed).toMatchObject({
    id: `${site}/fr/news`,
    self: `${site}/fr/news.atom?before=2003-02-01`,
    previous: `${site}/fr/news.atom${newer}`,
    next: `${site}/fr/news.atom${older}`,
    json: { next: `${site}/fr/news/feed.json${older}` },
  });
  expect(markdown).toContain(`older: "${site}/fr/news${older}"`);
});

test("the id of an entry is the address of the original, so that no translation changes it", () => {
  const { feed } = representArticles(list, page)!;
  expect(feed!.entries[0]).toMatchObject({
    id: `${site}/news/2003/01/29/a-promise`,
    address: `${site}/fr/news/2003/01/29/a-promise`,
    language: "fr",
  });
});

test("numbered pages keep their numbers; beyond the last there is nothing", () => {
  const second = { ...page, place: { page: 2 }, hasOlder: false };
  expect(representArticles(list, second)!.data).toMatchObject({
    page: 2,
    previousPage: 1,
    nextPage: null,
    older: null,
  });
  expect(representArticles(list, { ...second, articles: [] })).toBeUndefined();
  const empty = { articles: [], place: { page: 1 }, hasNewer: false, hasOlder: false };
  expect(representArticles(list, empty)!.data).toMatchObject({ articles: [], page: 1 });
});
