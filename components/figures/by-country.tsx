import type { TallyCountry } from "#domain/tally/tally.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { EmptyFigure, Figure } from "./figure.tsx";
import { countryName, number, share } from "./formats.ts";
import { NumberTable } from "./number-table.tsx";
import { WorldMap } from "./world-map.tsx";

type Props = {
  locale: Locale;
  countries: readonly TallyCountry[];
  asOf: Date;
  isTableOpen?: boolean;
};

/** `countries` largest first; small ones may stand together as `other`. */
export function ByCountry({ locale, countries, asOf, isTableOpen }: Props) {
  const t = translator(locale, "figures");
  const total = countries.reduce((sum, { count }) => sum + count, 0);
  const named = countries.filter(({ country }) => country !== "other");
  const [largest] = named;
  if (!largest)
    return (
      <EmptyFigure
        title={t("byCountry")}
        text={t(countries.length > 0 ? "noCountries" : "nothing")}
      />
    );
  const lead = t("byCountryLead", {
    countries: named.length,
    country: countryName(locale, largest.country),
    count: largest.count,
    share: share(locale, largest.count / total),
  });
  const rows = countries.map(({ country, count }) => ({
    name: country === "other" ? t("otherCountries") : countryName(locale, country),
    cells: [number(locale, count), share(locale, count / total)],
  }));
  const columns = [t("country"), t("signatures"), t("share")];
  return (
    <Figure
      locale={locale}
      title={t("byCountry")}
      lead={lead}
      asOf={asOf}
      isTableOpen={isTableOpen}
      table={<NumberTable name={t("byCountry")} columns={columns} rows={rows} />}
    >
      <WorldMap
        locale={locale}
        shares={new Map(named.map(({ country, count }) => [country, count / total]))}
        label={lead}
      />
    </Figure>
  );
}
