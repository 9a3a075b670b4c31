import { expect, test } from "vitest";
import { describeAddress } from "./source.ts";

test.each([
  [
    "https://www.example.org/2003/01/29/a-promise_not.html",
    "A promise not (example.org)",
    "2003-01-29",
  ],
  ["https://example.org/news-2003-02-30-x", "News 2003 02 30 x (example.org)", null],
  ["http://example.org/story/12345", "example.org", null],
  ["https://example.org", "example.org", null],
  ["https://example.org/%D0%BB%D1%91%D0%B4", "Лёд (example.org)", null],
  ["https://example.org/%zz-broken", "%zz broken (example.org)", null],
])("%s is called %j", (address, name, publishedOn) => {
  expect(describeAddress(address)).toEqual({ name, publishedOn });
});

test.each(["ftp://example.org/x", "example.org", "javascript:alert(1)", ""])(
  "%j is no address to be described",
  (address) => {
    expect(describeAddress(address)).toBeUndefined();
  },
);
