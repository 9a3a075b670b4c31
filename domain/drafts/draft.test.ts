import { expect, test } from "vitest";
import { emptyContent, isSameSitting, slugFrom, untranslated } from "./draft.ts";

test.each([
  ["A promise not to surrender", "a-promise-not-to-surrender"],
  ["  Élan, déjà vu! ", "elan-deja-vu"],
  ["Лёд на реке", ""],
  ["x".repeat(79) + " yz", "x".repeat(79)],
])("the headline %j makes the address %j", (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
});

test("a translation starts with the picture and the speaker, and without a word", () => {
  const original = {
    ...emptyContent(),
    title: "Ice",
    topics: ["rivers"],
    pulledQuote: { text: "It froze.", saidBy: "A neighbour", saidOn: null },
  };
  expect(untranslated(original)).toMatchObject({
    title: "",
    topics: ["rivers"],
    pulledQuote: { text: "", saidBy: "A neighbour" },
  });
});

test("a sitting ends with a long pause or another hand", () => {
  const at = new Date("2026-03-01T10:00:00Z");
  const draft = { editedBy: "olga", editedAt: at };
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  expect(isSameSitting(draft, "olga", later(29))).toBe(true);
  expect(isSameSitting(draft, "olga", later(31))).toBe(false);
  expect(isSameSitting(draft, "fred", later(1))).toBe(false);
});
