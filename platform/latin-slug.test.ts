import { expect, test } from "vitest";
import { latinSlug } from "./latin-slug.ts";

test.each([
  ["A promise, kept!", "a-promise-kept"],
  ["L’été à Besançon", "lete-a-besancon"],
  ["Straße nach Łódź", "strasse-nach-lodz"],
  ["Мир и Щит ещё", "mir-i-shchit-eshche"],
  ["%d0%bc%d0%b8%d1%80", "mir"],
  ["%d0%bc%d0%b8%d1", "mi"],
  ["100% sure", "100-sure"],
  ["السلام ١٢", "alslam-12"],
  ["Ειρήνη", "eirini"],
  ["和平", ""],
  ["和平 2003", "2003"],
  ["--a__b--", "a-b"],
  [`${"word ".repeat(30)}`, Array.from({ length: 18 }, () => "word").join("-")],
  ["x".repeat(200), "x".repeat(90)],
])("%s becomes %s", (text, slug) => {
  expect(latinSlug(text)).toBe(slug);
});
