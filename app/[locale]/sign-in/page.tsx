import type { Metadata } from "next";
import { SignInForm } from "#components/organise/sign-in-form.tsx";
import { SignInWays } from "#components/organise/sign-in-ways.tsx";
import { PlainPage } from "#components/page/plain-page.tsx";
import { Site } from "#components/page/site.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { arePasskeysPossible } from "#platform/passkey-proof.ts";
import { providerName } from "../../auth-identity.ts";
import { siteProps } from "../site-props.ts";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ wrong?: string }>;
};

const wrongs = ["passkey", "identity", "provider"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "signIn")("title"), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const wrong = wrongs.find((one) => one === query.wrong);
  const provider = providerName();
  const t = translator(locale, "signIn");
  return (
    <Site {...await siteProps(locale, "/sign-in")}>
      <PlainPage title={t("title")} lead={t("lead")}>
        {wrong && (
          <p className="note" role="alert">
            {t(`wrong.${wrong}`, { provider: provider ?? "" })}
          </p>
        )}
        <SignInForm locale={locale} isAddressWrong={false} />
        <SignInWays
          locale={locale}
          provider={provider}
          arePasskeysPossible={arePasskeysPossible()}
        />
      </PlainPage>
    </Site>
  );
}
