import { expect, test } from "vitest";
import { readAddress, writeAddress } from "./address.ts";

test("a bare address is the default language's", () => {
  expect(readAddress("/campaigns/icc?page=2")).toEqual({
    path: "/campaigns/icc",
    locale: "en",
    search: "?page=2",
  });
  expect(readAddress("/")).toEqual({ path: "/", locale: "en", search: "" });
});

test("a prefix names the language and is not part of the path", () => {
  expect(readAddress("/fr/campaigns")).toMatchObject({ path: "/campaigns", locale: "fr" });
  expect(readAddress("/fr")).toMatchObject({ path: "/", locale: "fr" });
  expect(readAddress("/france")).toMatchObject({ path: "/france", locale: "en" });
});

test.each([
  ["/en", "/"],
  ["/en/campaigns?page=2", "/campaigns?page=2"],
  ["/campaigns/", "/campaigns"],
  ["/fr/", "/fr"],
  ["/news/2020/01/02/x.html", "/news/2020/01/02/x"],
  ["/en/news.html/?page=2", "/news?page=2"],
])("%s has moved to %s", (target, movedTo) => {
  expect(readAddress(target).movedTo).toBe(movedTo);
});

test.each(["/%", "/%zz", "/%ff", "/a%c3", "http://example.org/", "*", "", "/a#b"])(
  "%s is no address: 400",
  (target) => {
    expect(() => readAddress(target)).toThrow(expect.objectContaining({ status: 400 }));
  },
);

test.each([
  "//example.org",
  "//example.org/",
  "/a//b",
  "/..",
  "/a/../b",
  "/a/./b",
  "/%2e%2e/x",
  "/..%2fserver.ts",
  "/a%5cb",
  "/a%00b",
  "/a%0d%0ab",
])("%s cannot be ours: 404", (target) => {
  expect(() => readAddress(target)).toThrow(expect.objectContaining({ status: 404 }));
});

test("an address is written percent-encoded, whatever its segments hold", () => {
  expect(writeAddress({ path: "/topics/a b?c/é", locale: "fr", search: "" })).toBe(
    "/fr/topics/a%20b%3Fc/%C3%A9",
  );
});
