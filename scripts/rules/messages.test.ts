import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";
import { locales, type Locale } from "#platform/locales.ts";
import { textOf } from "./tree.ts";

type Tree = { [key: string]: string | Tree };
type Texts = Record<string, string>;

const english = textsIn("en");
const keys = Object.keys(english).sort();

test.each(locales)("messages/%s.json has the keys of English, and a text for each", (locale) => {
  const texts = textsIn(locale);
  expect(Object.keys(texts).sort()).toEqual(keys);
  expect(keys.filter((key) => texts[key]?.trim() === "")).toEqual([]);
});

test.each(locales)(
  "messages/%s.json names the arguments and tags of English in every text",
  (locale) => {
    const texts = textsIn(locale);
    const shared = keys.filter((key) => key in texts);
    const differing = shared.filter((key) => namesIn(texts[key]!) !== namesIn(english[key]!));
    expect(differing.map((key) => `${key}: ${texts[key]}`)).toEqual([]);
  },
);

test.each(locales)("messages/%s.json gives every plural the forms of its language", (locale) => {
  const wanted = formsOf(locale);
  const lacking = Object.values(textsIn(locale)).filter((text) =>
    pluralsIn(text).some((forms) => wanted.some((form) => !forms.includes(form))),
  );
  expect(lacking).toEqual([]);
});

function textsIn(locale: Locale): Texts {
  return flatten(JSON.parse(textOf(`messages/${locale}.json`)) as Tree);
}

function flatten(tree: Tree, prefix = ""): Texts {
  const parts = Object.entries(tree).map(([key, value]) =>
    typeof value === "string" ? { [prefix + key]: value } : flatten(value, `${prefix}${key}.`),
  );
  return Object.assign({}, ...parts) as Texts;
}

function namesIn(text: string): string {
  const names = elementsOf(parse(text)).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    return [element.type === TYPE.tag ? `<${element.value}>` : element.value];
  });
  return [...new Set(names)].sort().join(" ");
}

/** The forms that whole numbers take; French and Spanish have one more, for "un million de" alone. */
function formsOf(locale: Locale): string[] {
  const rules = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: 201 }, (_, number) => rules.select(number)))];
}

function pluralsIn(text: string): string[][] {
  return elementsOf(parse(text)).flatMap((element) =>
    element.type === TYPE.plural ? [Object.keys(element.options)] : [],
  );
}

function elementsOf(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...elementsOf(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element];
    return [element, ...Object.values(element.options).flatMap(({ value }) => elementsOf(value))];
  });
}
