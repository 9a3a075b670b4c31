import { expect, test } from "vitest";
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from "./sitemap.ts";

test("names each language of a page, with the others as its alternates", () => {
  const updatedAt = new Date("2003-01-29T12:00:00Z");
  const pages = [
    { path: "/campaigns/x", locales: ["en", "fr"] as const, updatedAt },
    { path: "/news/2003/01/29/y", locales: ["fr"] as const },
  ];
  const alternates = `    <xhtml:link rel="alternate" hreflang="en" href="http://localhost:3000/campaigns/x"/>
    <xhtml:link rel="alternate" hreflang="fr" href="http://localhost:3000/fr/campaigns/x"/>`;
  expect(writeSitemap(pages)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url>
    <loc>http://localhost:3000/campaigns/x</loc>
    <lastmod>2003-01-29T12:00:00.000Z</lastmod>
${alternates}
  </url>
  <url>
    <loc>http://localhost:3000/fr/campaigns/x</loc>
    <lastmod>2003-01-29T12:00:00.000Z</lastmod>
${alternates}
  </url>
  <url>
    <loc>http://localhost:3000/fr/news/2003/01/29/y</loc>
  </url>
</urlset>
`);
});

test("an index leads to sitemaps, whatever the language", () => {
  expect(writeSitemapIndex(["/sitemaps/pages.xml", "/sitemaps/articles-1.xml"]))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <sitemap>
    <loc>http://localhost:3000/sitemaps/pages.xml</loc>
  </sitemap>
  <sitemap>
    <loc>http://localhost:3000/sitemaps/articles-1.xml</loc>
  </sitemap>
</sitemapindex>
`);
});

test("news are told with their publication, language, day and title", () => {
  const article = { path: "/news/2003/01/29/y", title: "Y & <z>", publishedOn: "2003-01-29" };
  expect(writeNewsSitemap("Countersign", [{ ...article, locale: "zh" }]))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
  <url>
    <loc>http://localhost:3000/zh/news/2003/01/29/y</loc>
    <news:news>
      <news:publication>
        <news:name>Countersign</news:name>
        <news:language>zh-cn</news:language>
      </news:publication>
      <news:publication_date>2003-01-29</news:publication_date>
      <news:title>Y &#38; &#60;z&#62;</news:title>
    </news:news>
  </url>
</urlset>
`);
});
