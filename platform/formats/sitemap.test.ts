import { expect, test } from "vitest";
import { writeSitemap } from "./sitemap.ts";

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
