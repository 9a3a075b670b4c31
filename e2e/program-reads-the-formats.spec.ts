import { openCampaign } from "./world/campaign.ts";
import { worldWithEverything } from "./world/everything.ts";
import { askPolitely } from "./world/polite.ts";
import { expect, test } from "./world/test.ts";

const types: Record<string, RegExp> = {
  json: /^application\/(feed\+)?json/,
  xml: /^application\/xml/,
  md: /^text\/markdown/,
  csv: /^text\/csv/,
  atom: /^application\/atom\+xml/,
  ics: /^text\/calendar/,
};

test("a program reads every page of the promise in each of its formats", async ({ request }) => {
  const { campaign, article } = await worldWithEverything();
  const [, , year, month, day] = article.path.split("/");
  const promised: Record<string, string[]> = {
    "/campaigns": ["json", "xml", "atom"],
    [campaign.path]: ["json", "xml", "md"],
    [`${campaign.path}/count`]: ["json"],
    [`${campaign.path}/tally`]: ["json", "xml", "csv"],
    [`${campaign.path}/text`]: ["json", "xml"],
    [`${campaign.path}/news`]: ["json", "xml", "atom", "md"],
    [`${campaign.path}/news/feed`]: ["json"],
    [`${campaign.path}/targets`]: ["json", "xml", "csv"],
    [`${campaign.path}/deliveries`]: ["json", "xml"],
    [`${campaign.path}/deliveries/2020-03-04`]: ["json", "xml"],
    [`${campaign.path}/events`]: ["json", "xml", "ics"],
    [`${campaign.path}/events/1`]: ["json", "xml", "ics"],
    "/news": ["json", "xml", "atom", "md"],
    "/news/feed": ["json"],
    "/news/press-releases": ["json", "xml", "atom", "md"],
    "/news/papers/feed": ["json"],
    [`/news/${year}`]: ["json", "xml", "md"],
    [`/news/${year}/${month}`]: ["json", "xml", "md"],
    [`/news/${year}/${month}/${day}`]: ["json", "xml", "md"],
    [article.path]: ["json", "xml", "md"],
    "/topics": ["json", "xml", "atom", "md"],
    [article.topic.path]: ["json", "xml", "atom", "md"],
    [`${article.topic.path}/feed`]: ["json"],
  };
  for (const [path, formats] of Object.entries(promised)) {
    for (const format of formats) {
      const answer = await askPolitely(request, `${path}.${format}`);
      const headers = answer.headers();
      expect(answer.status(), `${path}.${format}`).toBe(200);
      expect(headers["content-type"], `${path}.${format}`).toMatch(types[format]!);
      expect(headers["access-control-allow-origin"], `${path}.${format}`).toBe("*");
      expect(headers["last-modified"], `${path}.${format}`).toBeTruthy();
      expect(await answer.text(), `${path}.${format}`).not.toMatch(/[\uE000\uE001]/);
      const again = await askPolitely(request, `${path}.${format}`, {
        "if-none-match": headers.etag!,
      });
      expect(again.status(), `${path}.${format}`).toBe(304);
    }
  }
});

test("a program finds the schemas of the formats", async ({ request }) => {
  for (const name of ["countersign.json", "countersign.xsd", "xml.xsd"]) {
    const answer = await askPolitely(request, `/schemas/${name}`);
    expect(answer.status(), name).toBe(200);
    expect(answer.headers()["access-control-allow-origin"], name).toBe("*");
    expect(answer.headers().etag, name).toBeTruthy();
  }
});

test("a search engine finds every public page from robots.txt", async ({ request, baseURL }) => {
  const { campaign, article } = await worldWithEverything();
  const robots = await (await askPolitely(request, "/robots.txt")).text();
  const index = /^Sitemap: (.*)$/m.exec(robots)![1]!.replace(baseURL!, "");
  const listed = async (path: string) => {
    const answer = await askPolitely(request, path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["content-type"], path).toMatch(/^application\/xml/);
    const found = [...(await answer.text()).matchAll(/<loc>(.*?)<\/loc>/g)];
    return found.map(([, address]) => address!.replace(baseURL!, ""));
  };
  const pages = [];
  for (const sitemap of await listed(index)) pages.push(...(await listed(sitemap)));
  const day = article.path.split("/").slice(0, 5);
  const parts = ["", "/text", "/tally", "/news", "/targets", "/deliveries/2020-03-04", "/events/1"];
  expect(pages).toEqual(
    expect.arrayContaining([
      "/news",
      "/ar/news/papers",
      article.path,
      article.topic.path,
      day.join("/"),
      day.slice(0, 3).join("/"),
      ...parts.map((part) => campaign.path + part),
    ]),
  );
  expect((await askPolitely(request, "/fr/sitemaps/pages.xml")).status()).toBe(404);
  expect((await askPolitely(request, "/sitemaps/articles-99.xml")).status()).toBe(404);
});

test("a program that asks for a format by its type is led to its address", async ({ request }) => {
  const campaign = await openCampaign();
  const answer = await request.get(campaign.path, {
    headers: { accept: "application/json, text/html;q=0.5" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toBe(`${campaign.path}.json`);
  expect(answer.headers().vary?.toLowerCase()).toContain("accept");
});

test("an old link that ends in .html leads to the page", async ({ request }) => {
  const campaign = await openCampaign();
  const answer = await request.get(`${campaign.path}.html`, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe(campaign.path);
});

test("a program reads the number with its goal and the time it was counted", async ({
  request,
}) => {
  const campaign = await openCampaign({ goal: 500 });
  const answer = await request.get(`${campaign.path}/count.json`);
  expect(await answer.json()).toMatchObject({
    count: 0,
    goal: 500,
    asOf: expect.stringMatching(/^\d{4}-.*Z$/),
  });
});

test("what does not exist is not found, in every format", async ({ request }) => {
  for (const path of [
    "/campaigns/none",
    "/campaigns/none/tally",
    "/campaigns/none/targets",
    "/campaigns/none/deliveries/2020-03-04",
    "/campaigns/none/events/1",
    "/news/1999/13",
    "/news/2026/01/01/none",
    "/topics/none",
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
    expect((await request.get(`${path}.json`)).status(), path).toBe(404);
  }
});
