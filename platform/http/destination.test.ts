import { expect, test } from "vitest";
import { destinationFinder } from "./destination.ts";
import type { FrontRoute } from "./exchange.ts";
import type { PublicPage } from "./public-pages.ts";

const count: FrontRoute = {
  method: "GET",
  pattern: "/campaigns/:slug/count.json",
  handler: async () => ({ status: 200 }),
};
const sign: FrontRoute = { ...count, method: "POST", pattern: "/campaigns/:slug/signatures" };
const news: PublicPage = { pattern: "/news", query: { page: /^[1-9]$/ } };
const find = destinationFinder([sign, count], [news], []);

test("a page is found under one spelling of its address, without what does not matter", () => {
  const { address, page, own, key } = find("/fr/news?utm=x&page=2");
  expect([page?.page, own, key]).toEqual([news, undefined, "/fr/news?page=2"]);
  expect(address).toMatchObject({ path: "/news", locale: "fr", search: "?utm=x&page=2" });
});

test("who looks is led to routes that are looked at, not to those that take forms", () => {
  expect(find("/campaigns/icc/count.json?x=1")).toMatchObject({
    own: { route: count, params: { slug: "icc" } },
    key: "/campaigns/icc/count.json",
  });
  expect(find("/campaigns/icc/signatures").own).toBeUndefined();
});

test("what is no address is refused each time", () => {
  for (const _ of [1, 2]) expect(() => find("/%E0%A4%A")).toThrow("bad-request");
});
