import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { MailList } from "#components/outbox/mail-list.tsx";
import { PlainPage } from "#components/page/plain-page.tsx";
import { Site } from "#components/page/site.tsx";
import { listOutboxMails } from "#domain/outbox/queries.ts";
import { environment } from "#platform/env.ts";
import { isOutboxOpen } from "#platform/http/outbox-access.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { plainSiteProps } from "../site-props.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "outboxPage")("title"), robots: { index: false } };
}

export default async function OutboxPage({ params }: Props) {
  const { locale } = await params;
  // The front door says so in this one header when somebody passed the request on.
  const forwarded = (await headers()).get("forwarded");
  if (!isOutboxOpen(environment(), forwarded ? { forwarded } : {})) notFound();
  const t = translator(locale, "outboxPage");
  return (
    <Site {...await plainSiteProps(locale, "/outbox")}>
      <PlainPage title={t("title")} lead={t("lead")}>
        <MailList locale={locale} mails={await listOutboxMails()} />
      </PlainPage>
    </Site>
  );
}
