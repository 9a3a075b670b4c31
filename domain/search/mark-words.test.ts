import { expect, test } from "vitest";
import { markWords } from "./mark-words.ts";
import { readPhrases } from "./search.ts";

function marked(text: string, question: string): string {
  const parts = markWords(text, readPhrases(question));
  expect(parts.map((part) => part.text).join("")).toBe(text);
  return parts.map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join("");
}

test.each([
  ["The Été of été", "ete", "The [Été] of [été]"],
  ["War crimes and crime", "crime", "War [crimes] and [crime]"],
  ["War crimes and crime", '"crime"', "War crimes and [crime]"],
  ["On crimes, war crimes", '"war crimes"', "On crimes, [war crimes]"],
  ["war crimes", '"war crimes" war crimes', "[war crimes]"],
  ["国际刑事法院的法官", "刑事法院", "国际[刑事法院]的法官"],
  ["المحكمةُ الجنائية", "المحكمه", "[المحكمةُ] الجنائية"],
  ["Без ёлки", "елки", "Без [ёлки]"],
  ["<b>ice</b> & ice", "ice", "<b>[ice]</b> & [ice]"],
  ["Nothing", "ice", "Nothing"],
  ["", "ice", ""],
])("%s, asked for %s", (text, question, expected) => {
  expect(marked(text, question)).toBe(expected);
});
