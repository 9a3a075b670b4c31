import { expect, test } from "vitest";
import { testContent } from "#db/test-article.ts";
import { emptyContent } from "#domain/drafts/draft.ts";
import { checkDraft } from "./check-draft.ts";

const at = new Date("2026-03-01T10:00:00Z");
const draft = { campaignId: null, locale: "en", content: testContent } as const;
const article = {
  id: 1,
  campaignId: null,
  locale: "en" as const,
  retractedAt: null,
  publishedOn: "2026-01-05",
  slug: "first-ice",
  version: 3,
};
const picture = {
  file: "demo/ice.jpg",
  width: 16,
  height: 9,
  alt: "",
  caption: "Ice.",
  credit: "Desk",
};

test("what is left open of a new article is the day it is published, and its headline's address", () => {
  const content = { ...testContent, publishedOn: "", slug: "" };
  expect(checkDraft({ ...draft, content }, at)).toMatchObject({
    kind: "article",
    input: { publishedOn: "2026-03-01", slug: "ice-on-the-river" },
  });
});

test("what is published keeps its day and address, whatever a form says", () => {
  const checked = checkDraft(draft, at, article);
  expect(checked).toMatchObject({ input: { publishedOn: "2026-01-05", slug: "first-ice" } });
});

test("says what is missing where", () => {
  const empty = checkDraft({ ...draft, content: emptyContent() }, at);
  const names = ["slug", "title", "dek", "byline", "body"];
  expect(Object.keys("codes" in empty ? empty.codes : {}).sort()).toEqual(names.sort());
  const content = {
    ...testContent,
    picture,
    sources: [{ name: "", address: "x", publishedOn: null }],
  };
  expect(checkDraft({ ...draft, content }, at)).toEqual({
    kind: "incomplete",
    codes: {
      "picture.alt": "required",
      "sources.0.name": "required",
      "sources.0.address": "address",
    },
  });
});

test("a translation needs words for what the original has, and no more", () => {
  const translated = { ...draft, locale: "fr" as const };
  expect(checkDraft(translated, at, article)).toMatchObject({
    kind: "translation",
    input: { title: testContent.title, pictureAlt: null, quote: null },
  });
  const content = { ...testContent, picture };
  expect(checkDraft({ ...translated, content }, at, article)).toEqual({
    kind: "incomplete",
    codes: { "picture.alt": "required" },
  });
});
