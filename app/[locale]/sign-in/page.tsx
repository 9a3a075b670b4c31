import type { Metadata } from "next";
import { SignInForm } from "#components/organise/sign-in-form.tsx";
import { PlainPage } from "#components/page/plain-page.tsx";
import { Site } from "#components/page/site.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { siteProps } from "../site-props.ts";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ mistake?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "signIn")("title"), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { mistake } = await searchParams;
  const t = translator(locale, "signIn");
  return (
    <Site {...await siteProps(locale, "/sign-in")}>
      <PlainPage title={t("title")} lead={t("lead")}>
        <SignInForm locale={locale} isAddressWrong={mistake === "email"} />
      </PlainPage>
    </Site>
  );
}
