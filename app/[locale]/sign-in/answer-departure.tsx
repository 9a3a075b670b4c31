import { Departure } from "#components/organise/departure.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { providerName } from "../../auth-identity.ts";
import { answerSignIn } from "./answer-sign-in.tsx";

type Leaving = { location: string; setCookies: string[] };

/**
 * Sends a browser to the organisation's provider, from a page: our policy lets no form lead away, not
 * even by a redirect.
 */
export function answerDeparture(locale: Locale, leaving: Leaving): Promise<Response> {
  const { location, setCookies } = leaving;
  const provider = providerName() ?? "";
  const title = translator(locale, "signIn")("departure", { provider });
  const body = <Departure locale={locale} provider={provider} address={location} />;
  return answerSignIn({ locale, status: 200, title, body, onTo: location, setCookies });
}
