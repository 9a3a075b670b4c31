import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { SignForm, signFormId } from "./sign-form.tsx";

type Props = {
  locale: Locale;
  campaign: PublishedCampaign;
  countries: readonly string[];
  values: Record<string, string>;
  /** The address of `work.js`. */
  worker: string;
};

/** The sign form as it was sent. `page.js` finds it by `data-work`, does the work and sends it again by itself. */
export function WorkFirst({ locale, campaign, values, countries, worker }: Props) {
  const t = translator(locale, "work");
  return (
    <div className="plain-page">
      {/* Readers are to be where something happens by itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <h1 tabIndex={-1} autoFocus>
        {t("title")}
      </h1>
      <p className="dek">{t("why")}</p>
      <p
        className="note"
        role="status"
        data-work={localePath(locale, `${campaignPath(campaign)}/work.json`)}
        data-worker={worker}
        data-done={t("done")}
        data-failed={t("failed")}
      >
        {t("busy")}
      </p>
      <p>
        <button type="submit" className="plain" form={signFormId} data-without-work>
          {t("anyway")}
        </button>
      </p>
      <p className="hint">{t("anywayHint")}</p>
      <details>
        <summary>{t("typed")}</summary>
        <SignForm
          locale={locale}
          slug={campaign.slug}
          textId={values.text ?? campaign.text.id}
          countries={countries}
          channel={values.channel}
          article={values.article}
          values={values}
        />
      </details>
    </div>
  );
}
