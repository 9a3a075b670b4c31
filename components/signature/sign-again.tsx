import type { PublishedCampaign } from "#domain/campaigns/campaign.ts";
import type { SignErrors } from "#domain/signatures/input.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { mistakesOf } from "./mistakes.ts";
import { SignForm } from "./sign-form.tsx";
import { SignedText } from "./signed-text.tsx";

type Props = {
  locale: Locale;
  campaign: PublishedCampaign;
  countries: readonly string[];
  values: Record<string, string>;
  errors: SignErrors;
  suggestion?: string;
};

/** The sign form as it was sent, with what needs another look. */
export function SignAgain({ locale, campaign, values, errors, suggestion, countries }: Props) {
  const t = translator(locale, "sign");
  const mistakes = mistakesOf(locale, errors, suggestion);
  return (
    <div className="plain-page again">
      <h1>{t("again")}</h1>
      <ErrorSummary title={t("mistakes", { count: mistakes.length })} mistakes={mistakes} />
      <SignForm
        locale={locale}
        slug={campaign.slug}
        textId={values.text ?? campaign.text.id}
        countries={countries}
        channel={values.channel}
        article={values.article}
        values={values}
        errors={errors}
        suggestion={suggestion}
      />
      <SignedText locale={locale} campaign={campaign} text={campaign.text} />
    </div>
  );
}
