import { deliveriesPath, type Delivery } from "#domain/deliveries/delivery.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Day } from "../page/day.tsx";

type Props = {
  locale: Locale;
  lang: Locale;
  campaign: { slug: string };
  deliveries: readonly Delivery[];
};

export function Deliveries({ deliveries, ...props }: Props) {
  const t = translator(props.locale, "campaign");
  if (deliveries.length === 0) return null;
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{t("deliveries")}</h2>
      <p className="hint">{t("deliveriesHint")}</p>
      <DeliveryList {...props} deliveries={deliveries} />
    </section>
  );
}

/** Hand-overs, each with the way to its own page. */
export function DeliveryList({ locale, lang, campaign, deliveries }: Props) {
  const t = translator(locale, "campaign");
  return (
    <ol className="deliveries">
      {deliveries.map((delivery) => (
        <li key={delivery.key}>
          <data value={delivery.count}>{t("delivered", { count: delivery.count })}</data>
          <p>
            <a href={localePath(locale, deliveriesPath(campaign, delivery.key))}>
              <Day locale={locale} day={delivery.deliveredOn} />
            </a>
            : <span {...inLanguage(locale, lang)}>{delivery.recipient}</span>
          </p>
          <p className="meta">
            {t("cutoff")} <Day locale={locale} day={delivery.cutoffOn} />.{" "}
            <span {...inLanguage(locale, lang)}>{delivery.note}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
