import { expect, test } from "vitest";
import { findPublicPage, preferredFormat, relevantSearch } from "#platform/http/public-pages.ts";
import { readAddress } from "#platform/http/address.ts";
import { locales, localePath } from "#platform/locales.ts";
import { publicPages } from "./front.ts";

const values: Record<string, string> = {
  slug: "a-promise",
  key: "2003-01-29",
  number: "1",
  year: "2003",
  month: "01",
  day: "29",
  name: "pages",
};
const pages = publicPages
  .filter(({ pattern }) => pattern !== "/" && !/\.(xml|txt)$/.test(pattern))
  .map((page) => ({
    page,
    path: page.pattern.replaceAll(/:(\w+)/g, (_, name: string) => values[name]!),
  }));

test.each(pages.map(({ path }) => path))("%s.html leads to the page, in every language", (path) => {
  for (const locale of locales) {
    const { movedTo } = readAddress(`${localePath(locale, path)}.html?page=2`);
    expect(movedTo).toBe(`${localePath(locale, path)}?page=2`);
  }
});

test("every page is found by its address and by each of its formats", () => {
  for (const { page, path } of pages) {
    expect(findPublicPage(publicPages, path)?.page, path).toBe(page);
    for (const format of page.formats ?? []) {
      expect(findPublicPage(publicPages, `${path}.${format}`), path).toEqual({ page, format });
    }
  }
});

test("a list depends on its page and its keys, and on nothing else", () => {
  const { page } = findPublicPage(publicPages, "/topics/court")!;
  const key = "before=2003-01-29%2Fa-promise";
  expect(relevantSearch(page, "?before=2003-01-29/a-promise&x=1")).toBe(`?${key}`);
  expect(relevantSearch(page, "?page=2")).toBe("?page=2");
  expect(relevantSearch(page, "?before=x&after=../y&page=0")).toBe("");
  expect(preferredFormat(page, "application/atom+xml, text/html")).toBe("atom");
});
