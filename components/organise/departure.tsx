import { PlainPage } from "#components/page/plain-page.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { locale: Locale; provider: string; address: string };

/** On the way to the organisation's provider, for browsers that do not go on by themselves. */
export function Departure({ locale, provider, address }: Props) {
  const t = translator(locale, "signIn");
  return (
    <PlainPage title={t("departure", { provider })} lead={t("departureLead", { provider })}>
      <p>
        <a href={address}>{t("departureLink", { provider })}</a>
      </p>
    </PlainPage>
  );
}
