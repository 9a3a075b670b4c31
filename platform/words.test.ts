import { expect, test } from "vitest";
import { foldWord, wordsOf } from "./words.ts";

const folded = (text: string) => Array.from(wordsOf(text), (word) => word.folded);

test.each([
  ["ÉCOLE", "ecole"],
  ["Cœur", "coeur"],
  ["Français", "francais"],
  ["Niño", "nino"],
  ["Straße", "strasse"],
  ["İstanbul", "istanbul"],
  ["Ёлка", "елка"],
  ["мой", "мой"],
  ["ﬁn", "fin"],
  ["２００３", "2003"],
])("%s is compared as %s", (word, expected) => {
  expect(foldWord(word)).toBe(expected);
});

test.each([
  ["vowel signs", "مَحْكَمَةٌ", "محكمه"],
  ["forms of alef", "الأُمم", "الامم"],
  ["alef with madda", "آمنة", "امنه"],
  ["hamza on waw and ya", "مسؤول", "مسوول"],
  ["ya without dots", "إلى", "الي"],
  ["the stretching line", "العربيـــة", "العربيه"],
  ["Arabic digits", "٢٠٠٣", "2003"],
])("Arabic is compared without %s", (_, word, expected) => {
  expect(foldWord(word)).toBe(expected);
});

test("words are letters and digits; each says where it stands", () => {
  const text = "L’été, 2003: «Ёлка»!";
  expect(folded(text)).toEqual(["l", "ete", "2003", "елка"]);
  const places = Array.from(wordsOf(text), ({ start, end }) => text.slice(start, end));
  expect(places).toEqual(["L", "été", "2003", "Ёлка"]);
});

test("Chinese is cut into words, and what stands beside it is left whole", () => {
  expect(folded("国际刑事法院2003年")).toEqual(["国际", "刑事", "法院", "2003", "年"]);
});

test.each(["", " \n", "?!…—", "\u0000", "ـ", "😀", "\u0301"])("%j holds no word", (text) => {
  expect(folded(text)).toEqual([]);
});

test("reads only as far as it is asked", () => {
  const words = wordsOf(`first ${"word ".repeat(1_000_000)}`);
  expect(words.next().value).toMatchObject({ folded: "first" });
});
