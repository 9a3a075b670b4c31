import { expect, test } from "vitest";
import { likelyTypo } from "./mail-typo.ts";

test.each([
  ["gmial.com", "gmail.com"],
  ["gmai.com", "gmail.com"],
  ["gmaill.com", "gmail.com"],
  ["gnail.com", "gmail.com"],
  ["gmail.con", "gmail.com"],
  ["hotmial.com", "hotmail.com"],
  ["yaho.fr", "yahoo.fr"],
  ["orange.f", "orange.fr"],
  ["example.con", "example.com"],
])("%s probably means %s", (typed, meant) => {
  expect(likelyTypo(typed)).toBe(meant);
});

test.each([
  "gmail.com",
  "mail.com",
  "ymail.com",
  "hotmail.de",
  "yahoo.it",
  "example.org",
  "me.com",
  "gmx.de",
])("%s may be right", (domain) => {
  expect(likelyTypo(domain)).toBeUndefined();
});
