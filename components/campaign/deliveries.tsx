import type { Delivery } from "#domain/deliveries/delivery.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Day } from "../page/day.tsx";

type Props = { locale: Locale; lang: Locale; deliveries: Delivery[] };

export function Deliveries({ locale, lang, deliveries }: Props) {
  const t = translator(locale, "campaign");
  if (deliveries.length === 0) return null;
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{t("deliveries")}</h2>
      <p className="hint">{t("deliveriesHint")}</p>
      <ol className="deliveries">
        {deliveries.map((delivery) => (
          <li key={delivery.deliveredOn + delivery.recipient}>
            <data value={delivery.count}>{t("delivered", { count: delivery.count })}</data>
            <p>
              <Day locale={locale} day={delivery.deliveredOn} />:{" "}
              <span {...inLanguage(locale, lang)}>{delivery.recipient}</span>
            </p>
            <p className="meta">
              {t("cutoff")} <Day locale={locale} day={delivery.cutoffOn} />.{" "}
              <span {...inLanguage(locale, lang)}>{delivery.note}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
