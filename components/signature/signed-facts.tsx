import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

/** What a signer gave, for the holder of one of the signature's links. */
export type Signed = {
  name: string;
  email: string;
  country: string;
  town: string;
  comment: string;
  isNameShown: boolean;
  wantsUpdates: boolean;
};

export function SignedFacts({ locale, signed }: { locale: Locale; signed: Signed }) {
  const t = translator(locale, "receipt");
  const { name, email, country, town, comment, isNameShown, wantsUpdates } = signed;
  return (
    <dl className="facts">
      <Fact term={t("name")}>{name}</Fact>
      <Fact term={t("email")}>{email}</Fact>
      <Fact term={t("country")}>
        {new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country}
      </Fact>
      {town && <Fact term={t("town")}>{town}</Fact>}
      {comment && <Fact term={t("comment")}>{comment}</Fact>}
      <Fact term={t("nameShown")}>{t(isNameShown ? "yes" : "no")}</Fact>
      <Fact term={t("updates")}>{t(wantsUpdates ? "yes" : "no")}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
