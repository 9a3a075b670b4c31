import type { ReactNode } from "react";
import { Document } from "#components/page/document.tsx";
import type { Locale } from "#platform/locales.ts";
import { pageAssets } from "./page-assets.ts";
import { rememberLocale } from "./request-locale.ts";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export default async function Layout({ params, children }: Props) {
  const locale = (await params).locale as Locale;
  rememberLocale(locale);
  return (
    <Document locale={locale} assets={pageAssets()}>
      {children}
    </Document>
  );
}
