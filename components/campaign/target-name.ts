import { countryName } from "#components/figures/formats.ts";
import type { Target } from "#domain/targets/target.ts";
import type { Locale } from "#platform/locales.ts";

type Named = Pick<Target, "kind" | "name" | "country">;

/** A state has its name in every language; a body or a person has the one the organisers gave. */
export function targetName(locale: Locale, { kind, country, name }: Named): string {
  return kind === "state" && country ? countryName(locale, country) : name;
}
