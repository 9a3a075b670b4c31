import { expect, test } from "vitest";
import {
  findPublicPage,
  preferredFormat,
  relevantSearch,
  type PublicPage,
} from "./public-pages.ts";

const news: PublicPage = {
  pattern: "/news",
  formats: ["json", "atom"],
  query: { page: /^[1-9]\d{0,3}$/ },
};
const campaign: PublicPage = { pattern: "/campaigns/:slug", formats: ["json", "xml", "md"] };
const sitemap: PublicPage = { pattern: "/sitemap.xml" };
const pages = [news, campaign, sitemap];

test("a path belongs to the row it fits, with its format when it ends in one", () => {
  expect(findPublicPage(pages, "/campaigns/icc")).toEqual({ page: campaign, format: undefined });
  expect(findPublicPage(pages, "/campaigns/icc.md")).toEqual({ page: campaign, format: "md" });
  expect(findPublicPage(pages, "/sitemap.xml")).toEqual({ page: sitemap, format: undefined });
  expect(findPublicPage(pages, "/news.atom")).toEqual({ page: news, format: "atom" });
});

test("a format that a page does not have is no page", () => {
  expect(findPublicPage(pages, "/campaigns/icc.csv")).toBeUndefined();
  expect(findPublicPage(pages, "/news.toString")).toBeUndefined();
});

test.each([
  ["application/json", "json"],
  ["application/json;q=0.9, text/html", "json"],
  ["text/xml", "xml"],
  ["TEXT/MARKDOWN", "md"],
  ["text/html, application/json", undefined],
  ["application/atom+xml", undefined],
  ["*/*", undefined],
  [undefined, undefined],
])("Accept: %s asks for %s", (accept, format) => {
  expect(preferredFormat(campaign, accept)).toBe(format);
});

test("only the parts of the query that a page knows count, in one spelling", () => {
  expect(relevantSearch(news, "?utm=1&page=2&fbclid=x")).toBe("?page=2");
  expect(relevantSearch(news, "?page=0")).toBe("");
  expect(relevantSearch(news, "?page=2%26x")).toBe("");
  expect(relevantSearch(campaign, "?page=2")).toBe("");
});
