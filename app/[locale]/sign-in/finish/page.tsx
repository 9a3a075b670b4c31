import type { Metadata } from "next";
import { FinishForm } from "#components/organise/finish-form.tsx";
import { PlainPage } from "#components/page/plain-page.tsx";
import { Site } from "#components/page/site.tsx";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { siteProps } from "../../site-props.ts";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ token?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "signIn")("title"), robots: { index: false } };
}

export default async function FinishPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { token } = await searchParams;
  const t = translator(locale, "signIn");
  return (
    <Site {...await siteProps(locale, "/sign-in")}>
      {typeof token === "string" ? (
        <PlainPage title={t("finishTitle")} lead={t("finishLead")}>
          <FinishForm locale={locale} token={token} />
        </PlainPage>
      ) : (
        <PlainPage title={t("spent")} lead={t("spentLead")}>
          <p>
            <a href={localePath(locale, "/sign-in")}>{t("again")}</a>
          </p>
        </PlainPage>
      )}
    </Site>
  );
}
