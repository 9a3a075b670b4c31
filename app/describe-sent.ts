import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

const acts = { correct: "correct", show: "show", hide: "hide", forget: "forgetSubmit" } as const;

/** Made once for a language: this is done when there is the least time for it. */
const wordsOf = new Map<Locale, ReturnType<typeof makeWords>>();

/** What somebody sent with a public form, in their words; what the form carries for us is left out. */
export function describeSent(
  fields: Record<string, string>,
  locale: Locale,
): [term: string, value: string][] {
  const { t, consent, countries } = wordsOf.get(locale) ?? makeWords(locale);
  const { name, email, country = "", town, comment, act = "", ...choices } = fields;
  const facts: [string, string | undefined][] = [
    [t("title"), Object.hasOwn(acts, act) ? t(acts[act as keyof typeof acts]) : undefined],
    [t("name"), name],
    [t("email"), email],
    [t("country"), /^[A-Z]{2}$/.test(country) ? countries.of(country) : country],
    [t("town"), town],
    [t("comment"), comment],
    [t("nameShown"), choices.show_name && t("yes")],
    [t("updates"), choices.updates && t("yes")],
    [consent, choices.consent && t("yes")],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

function makeWords(locale: Locale) {
  const words = {
    t: translator(locale, "receipt"),
    consent: translator(locale, "confirm")("title"),
    countries: new Intl.DisplayNames(locale, { type: "region" }),
  };
  wordsOf.set(locale, words);
  return words;
}
