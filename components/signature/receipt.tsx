import type { PetitionText } from "#domain/campaigns/campaign.ts";
import { type Instants, stateOf } from "#domain/signatures/signature.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { dayInWords } from "../page/day.tsx";
import { PlainPage } from "../page/plain-page.tsx";
import { ErrorSummary, type Mistake } from "./error-summary.tsx";
import { ForgetForm } from "./forget-form.tsx";
import { ReceiptActs } from "./receipt-acts.tsx";
import { type Signed, SignedFacts } from "./signed-facts.tsx";
import { SignedText } from "./signed-text.tsx";

type Props = {
  locale: Locale;
  token: string;
  signature: Instants;
  campaign: { title: string; locale: Locale; path: string };
  text: PetitionText;
  /** Nothing once it is forgotten. */
  signed: Signed | undefined;
  values?: Record<string, string>;
  mistakes?: Mistake[];
};

export function Receipt({ locale, token, signature, campaign, text, signed, ...sent }: Props) {
  const t = translator(locale, "receipt");
  const { values, mistakes = [] } = sent;
  const state = stateOf(signature);
  const since = state === "withdrawn" ? signature.withdrawnAt : signature.confirmedAt;
  const unsure = mistakes.find(({ field }) => field === "sure")?.message;
  const typed = mistakes.filter(({ field }) => field !== "sure");
  return (
    <PlainPage title={t("title")} lead={t("lead")}>
      {mistakes.length > 0 && <ErrorSummary title={t("mistake")} mistakes={mistakes} />}
      <p className={state === "counted" ? "note good" : "note"}>
        <strong>{t(state, { date: since ? dayInWords(locale, since) : "" })}</strong>
      </p>
      {signed && <SignedFacts locale={locale} signed={signed} />}
      {signed && <ReceiptActs {...{ locale, token, signed, values }} mistakes={typed} />}
      {!signed && <p>{t("forgotten")}</p>}
      <SignedText locale={locale} campaign={campaign} text={text} />
      {state !== "withdrawn" && (
        <p>
          <a href={localePath(locale, `/signatures/${token}/withdraw`)}>{t("withdraw")}</a>
        </p>
      )}
      {signed && <ForgetForm locale={locale} token={token} unsure={unsure} />}
    </PlainPage>
  );
}
