import type { Locale } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  countries: readonly string[];
  placeholder: string;
  value?: string;
};

export function CountrySelect({ locale, countries, placeholder, value, ...wiring }: Props) {
  return (
    <select name="country" autoComplete="country" defaultValue={value ?? ""} {...wiring}>
      <option value="">{placeholder}</option>
      {namedCountries(locale, countries).map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Countries with their names, in the order in which readers of the language look them up. */
function namedCountries(locale: Locale, countries: readonly string[]): [string, string][] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const { compare } = new Intl.Collator(locale);
  return countries
    .map((code): [string, string] => [code, names.of(code) ?? code])
    .toSorted(([, one], [, other]) => compare(one, other));
}
