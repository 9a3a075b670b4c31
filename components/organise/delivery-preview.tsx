import { DeliveryFacts, type ShownPicture } from "#components/campaign/delivery-facts.tsx";
import { deliveriesPath, type Delivery } from "#domain/deliveries/delivery.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";

type Props = {
  locale: Locale;
  campaign: HeadedCampaign & { originalLocale: Locale };
  delivery: Omit<Delivery, "key" | "pictures">;
  pictures: readonly ShownPicture[];
  values: Record<string, string>;
};

/** What recording a hand-over would fix for good, before it does. */
export function DeliveryPreview({ locale, campaign, delivery, pictures, values }: Props) {
  const t = translator(locale, "deliveryDesk");
  const { count } = delivery;
  return (
    <>
      <SectionHead locale={locale} campaign={campaign} title={t("preview")} />
      <p className="note">{t("forGood")}</p>
      <p className="handed">
        <data value={count}>{translator(locale, "campaign")("delivered", { count })}</data>
      </p>
      <DeliveryFacts
        locale={locale}
        lang={campaign.originalLocale}
        delivery={delivery}
        pictures={pictures}
      />
      <form
        method="post"
        action={localePath(locale, `/organise${deliveriesPath(campaign)}/record`)}
        encType="multipart/form-data"
      >
        <Hidden values={values} />
        <p className="acts">
          <button type="submit" name="sure" value="yes">
            {t("record")}
          </button>
          <button type="submit" name="again" value="yes" className="plain">
            {t("again")}
          </button>
        </p>
      </form>
    </>
  );
}
