import { countryName, number, share } from "#components/figures/formats.ts";
import { NumberTable } from "#components/figures/number-table.tsx";
import type { Delivery } from "#domain/deliveries/delivery.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { Day } from "../page/day.tsx";
import { inLanguage } from "../page/in-language.ts";

type Handed = Omit<Delivery, "key" | "pictures">;
/** A picture with where it is found. */
export type ShownPicture = {
  src: string;
  width: number;
  height: number;
  alt: string;
  credit: string;
};
type Props = {
  locale: Locale;
  lang: Locale;
  delivery: Handed;
  pictures: readonly ShownPicture[];
};

/** Everything that was fixed when something was handed over; the preview of recording one shows the same. */
export function DeliveryFacts({ locale, lang, delivery, pictures }: Props) {
  const t = translator(locale, "handover");
  const { deliveredOn, cutoffOn, recipient, place, deliveredBy, note, countries } = delivery;
  const written = (text: string) => <span {...inLanguage(locale, lang)}>{text}</span>;
  return (
    <>
      <dl className="facts">
        <Fact term={t("on")}>
          <Day locale={locale} day={deliveredOn} />
        </Fact>
        <Fact term={t("to")}>{written(recipient)}</Fact>
        {place && <Fact term={t("where")}>{written(place)}</Fact>}
        {deliveredBy && <Fact term={t("by")}>{written(deliveredBy)}</Fact>}
        <Fact term={t("cutoff")}>
          <Day locale={locale} day={cutoffOn} />
        </Fact>
        <Fact term={t("note")}>{written(note)}</Fact>
      </dl>
      {pictures.map(({ src, width, height, alt, credit }) => (
        <figure key={src} className="handed-picture">
          <img {...{ src, width, height }} alt={alt} {...inLanguage(locale, lang)} />
          <figcaption className="meta">
            {translator(locale, "news")("credit")} {written(credit)}
          </figcaption>
        </figure>
      ))}
      {countries ? (
        <ByCountry locale={locale} countries={countries} />
      ) : (
        <p className="note">{t("countriesUnknown")}</p>
      )}
    </>
  );
}

type FactProps = { term: string; children: React.ReactNode };

function Fact({ term, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ByCountry({ locale, countries }: { locale: Locale; countries: Handed["countries"] & {} }) {
  const t = translator(locale, "figures");
  const total = countries.reduce((sum, { count }) => sum + count, 0);
  const rows = countries.map(({ country, count }) => ({
    name: country === "other" ? t("otherCountries") : countryName(locale, country),
    cells: [number(locale, count), share(locale, total === 0 ? 0 : count / total)],
  }));
  if (rows.length === 0) return null;
  const columns = [t("country"), t("signatures"), t("share")];
  return (
    <section aria-labelledby="by-country" className="by-country">
      <h2 id="by-country">{t("byCountry")}</h2>
      <NumberTable name={t("byCountry")} columns={columns} rows={rows} />
    </section>
  );
}
