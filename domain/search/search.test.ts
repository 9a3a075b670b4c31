import { expect, test } from "vitest";
import { readQuestion } from "./input.ts";
import { questionPath, readPhrases } from "./search.ts";

const whole = (...words: string[]) => ({ words, ending: "whole" });
const either = (word: string) => ({ words: [word], ending: "either" });
const beginning = (...words: string[]) => ({ words, ending: "beginning" });

test.each([
  ["war crimes", [whole("war"), either("crimes")]],
  ["crim* war", [beginning("crim"), either("war")]],
  ['"war crimes" Hague', [whole("war", "crimes"), either("hague")]],
  ['the "war crim"*', [whole("the"), beginning("war", "crim")]],
  ["« crimes de guerre »", [whole("crimes", "de", "guerre")]],
  ["“war crimes”", [whole("war", "crimes")]],
  ["L'été", [whole("l"), either("ete")]],
  ["国际刑事法院", [whole("国际"), whole("刑事"), either("法院")]],
  ["「国际刑事法院」", [whole("国际", "刑事", "法院")]],
  ["法", [either("法")]],
  ["war war WAR x", [whole("war"), whole("x")]],
])("%s means its words", (text, phrases) => {
  expect(readPhrases(text)).toEqual(phrases);
});

test.each([
  ['"war crimes', [whole("war"), either("crimes")]],
  ['war" crimes', [whole("war"), either("crimes")]],
  ["war AND (crimes OR", [whole("war"), whole("and"), whole("crimes"), either("or")]],
  ["NEAR(war, 5)", [whole("near"), whole("war"), whole("5")]],
  [
    "title:war ^crimes -x +y",
    [whole("title"), whole("war"), whole("crimes"), whole("x"), whole("y")],
  ],
  ["*", []],
  ['"" "*" ***', []],
  ["?!.,;:()[]{}<>", []],
  ["", []],
])("%s is no order to anybody", (text, phrases) => {
  expect(readPhrases(text)).toEqual(phrases);
});

test("a question is cut and cleaned, not refused", () => {
  const { question } = readQuestion({ q: `\u0000war\uE000count:x:en\uE001 ${"a ".repeat(5000)}` });
  expect(question.text).toMatch(/^war count:x:en {2}a/);
  expect(question.text.length).toBeLessThanOrEqual(200);
  expect(question.isCut).toBe(true);
  expect(question.phrases.length).toBeLessThanOrEqual(20);
  expect(readQuestion({ q: `${"x".repeat(199)}😀` }).question.text).toBe("x".repeat(199));
});

test("what narrows a question is read, and what cannot be is left out or told", () => {
  const narrowed = { topic: "war", language: "fr", from: "2003-01-01" };
  const read = readQuestion({ q: "x", kind: "press-release", ...narrowed });
  expect(read.question).toMatchObject({ text: "x", kind: "press release", ...narrowed });
  const odd = {
    q: "x",
    topic: "../x",
    kind: "poem",
    language: "de",
    from: "2003-02-30",
    to: "soon",
  };
  const { question, wrong } = readQuestion(odd);
  expect(Object.keys(question)).toEqual(["text", "isCut", "phrases"]);
  expect(wrong).toEqual({ from: "2003-02-30", to: "soon" });
});

test("the address of a question says all of it", () => {
  const { question } = readQuestion({ q: 'ice "on the"', kind: "press-release", to: "2003-02-28" });
  const path = questionPath(question, 2);
  expect(path).toBe("/search?q=ice+%22on+the%22&kind=press-release&to=2003-02-28&page=2");
  expect(questionPath(question, 1, ".json")).toMatch(/^\/search\.json\?q=/);
  expect(questionPath(readQuestion({}).question)).toBe("/search");
});
