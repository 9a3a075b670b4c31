import type { PetitionText } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { PlainPage } from "../page/plain-page.tsx";
import { Choice } from "./choice.tsx";
import { ErrorSummary, type Mistake } from "./error-summary.tsx";
import { type Signed, SignedFacts } from "./signed-facts.tsx";
import { SignedText } from "./signed-text.tsx";

type Props = {
  locale: Locale;
  token: string;
  campaign: { title: string; locale: Locale };
  text: PetitionText;
  signed: Signed;
  /** When it was signed: what is confirmed is what was shown. */
  signedAt: Date;
  mistake?: Mistake;
};

export function ConfirmForm({ locale, token, campaign, text, signed, ...rest }: Props) {
  const t = translator(locale, "confirm");
  const { signedAt, mistake } = rest;
  const path = `/signatures/${token}`;
  return (
    <PlainPage title={t("title")} lead={t("lead")}>
      {mistake && (
        <ErrorSummary title={translator(locale, "receipt")("mistake")} mistakes={[mistake]} />
      )}
      <SignedText locale={locale} campaign={campaign} text={text} />
      <section aria-labelledby="who">
        <h2 id="who">{t("who")}</h2>
        <SignedFacts locale={locale} signed={signed} />
      </section>
      <form method="post" action={localePath(locale, `${path}/confirm`)}>
        <input type="hidden" name="seen" value={signedAt.getTime()} />
        <Choice id="consent" label={t("consent")} error={mistake?.message} />
        <button type="submit">{t("submit")}</button>
      </form>
      <p className="hint">
        {t("notMeHint")} <a href={localePath(locale, `${path}/withdraw`)}>{t("notMe")}</a>
      </p>
    </PlainPage>
  );
}
