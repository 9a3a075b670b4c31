import type { Metadata } from "next";
import { PlainPage } from "#components/page/plain-page.tsx";
import { Site } from "#components/page/site.tsx";
import { environment } from "#platform/env.ts";
import { isOutboxOpen } from "#platform/http/outbox-access.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { siteProps } from "../../site-props.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "signIn")("sent"), robots: { index: false } };
}

export default async function LinkSentPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "signIn");
  const sign = translator(locale, "sign");
  return (
    <Site {...await siteProps(locale, "/sign-in/check-your-mail")}>
      <PlainPage title={t("sent")} lead={t("sentLead")}>
        {isOutboxOpen(environment(), {}) && (
          <p className="note">
            {sign("outbox")} <a href={localePath(locale, "/outbox")}>{sign("outboxLink")}</a>
          </p>
        )}
        <p className="hint">{t("sentHint")}</p>
        <p>
          <a href={localePath(locale, "/sign-in")}>{t("again")}</a>
        </p>
      </PlainPage>
    </Site>
  );
}
