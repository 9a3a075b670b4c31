import { expect, test } from "vitest";
import { originalOf, stalenessOf, standingIn, wordsOf, type TextVersion } from "./text.ts";

let versions = 0;

function version(values: Partial<TextVersion>): TextVersion {
  const id = ++versions;
  const words = { title: "T", summary: "S", addressees: "A", body: "B", html: "<p>B</p>" };
  const made = {
    id,
    campaignId: 1,
    number: 1,
    locale: "en" as const,
    change: null,
    sourceId: null,
  };
  return { ...made, ...words, createdAt: day(1), publishedAt: day(1), ...values };
}

function day(day: number): Date {
  return new Date(Date.UTC(2026, 0, day));
}

test("of a language there is what is shown, and what is being written", () => {
  const first = version({});
  const second = version({ number: 2 });
  const third = version({ number: 3, publishedAt: null, body: "C" });
  const other = version({ locale: "fr" });
  const standing = standingIn("en", [third, first, second, other]);
  expect(standing).toEqual({ locale: "en", shown: second, draft: third });
  expect(wordsOf(standing)).toMatchObject({ body: "C" });
  expect(wordsOf(standingIn("ru", [first]))).toBeUndefined();
  expect(originalOf("en", [first, second, third])).toBe(second);
  expect(originalOf("en", [third])).toBe(third);
});

test("a translation is stale once the original has a later version, and says whether in meaning", () => {
  const first = version({});
  const typo = version({ number: 2, change: "typo" });
  const meaning = version({ number: 3, change: "meaning" });
  const draft = version({ number: 4, publishedAt: null, createdAt: day(9) });
  const french = version({ locale: "fr", sourceId: first.id, createdAt: day(2) });
  expect(stalenessOf(french, "en", [first, french, draft])).toBe("fresh");
  expect(stalenessOf(french, "en", [first, typo, french])).toBe("typo");
  expect(stalenessOf(french, "en", [first, typo, meaning, french])).toBe("meaning");
  const renewed = { ...french, sourceId: meaning.id };
  expect(stalenessOf(renewed, "en", [first, typo, meaning, renewed, draft])).toBe("fresh");
});

test("while the original is still being written, what is written later makes a translation stale", () => {
  const draft = version({ publishedAt: null, createdAt: day(3) });
  const french = version({
    locale: "fr",
    publishedAt: null,
    sourceId: draft.id,
    createdAt: day(2),
  });
  expect(stalenessOf(french, "en", [draft, french])).toBe("meaning");
  expect(stalenessOf({ ...french, createdAt: day(4) }, "en", [draft])).toBe("fresh");
});

test("a translation that names no original is compared by the days they were written", () => {
  const first = version({ createdAt: day(1) });
  const later = version({ number: 2, createdAt: day(5), change: "typo" });
  const french = version({ locale: "fr", createdAt: day(3) });
  expect(stalenessOf(french, "en", [first, french])).toBe("fresh");
  expect(stalenessOf(french, "en", [first, later, french])).toBe("typo");
});
