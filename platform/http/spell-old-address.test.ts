import { expect, test } from "vitest";
import { spellOldAddress } from "./spell-old-address.ts";

test.each([
  ["https://old.example.org/2003/01/29/a-promise/", "/2003/01/29/a-promise"],
  ["https://old.example.org/?p=12", "/?p=12"],
  ["http://old.example.org/blog/?page_id=12&preview=1", "/blog?page_id=12"],
  ["/posts/a.html", "/posts/a"],
  ["/%d0%bc%d0%b8%d1%80/", "/%D0%BC%D0%B8%D1%80"],
  ["https://old.example.org/", undefined],
  ["https://old.example.org//a", undefined],
  ["/a%2Fb", undefined],
  ["/%", undefined],
  ["mailto:a@example.org", undefined],
  [`/${"a".repeat(3000)}`, undefined],
])("%s is looked up as %s", (text, spelled) => {
  expect(spellOldAddress(text)).toBe(spelled);
});
