import type { ReactNode } from "react";
import { direction, type Locale } from "#platform/locales.ts";

export type Assets = { style: string; icon: string };

type Props = { locale: Locale; assets: Assets; head?: ReactNode; children: ReactNode };

export function Document({ locale, assets, head, children }: Props) {
  return (
    <html lang={locale} dir={direction(locale)}>
      <head>
        {head}
        <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#12141a" media="(prefers-color-scheme: dark)" />
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}
