import { DeliveryList } from "#components/campaign/deliveries.tsx";
import { deliveriesPath, type Delivery } from "#domain/deliveries/delivery.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { DeliveryForm } from "./delivery-form.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";

type Props = {
  locale: Locale;
  campaign: HeadedCampaign & { originalLocale: Locale };
  deliveries: readonly Delivery[];
  values?: Record<string, string>;
  codes?: Record<string, string>;
  isDone?: boolean;
};

/** What was handed over, and the form that records another hand-over. */
export function DeliveryDesk({ locale, campaign, deliveries, values, codes, isDone }: Props) {
  const t = translator(locale, "deliveryDesk");
  const lang = campaign.originalLocale;
  return (
    <>
      <SectionHead
        {...{ locale, campaign }}
        title={t("heading")}
        lead={t("lead")}
        done={isDone ? t("done") : undefined}
      />
      {deliveries.length === 0 && <p className="note">{t("none")}</p>}
      <DeliveryList {...{ locale, lang, campaign, deliveries }} />
      <section className="begin" aria-labelledby="begin">
        <h2 id="begin">{t("new")}</h2>
        <DeliveryForm
          locale={locale}
          action={`/organise${deliveriesPath(campaign)}/record`}
          values={values}
          codes={codes}
        />
      </section>
    </>
  );
}
