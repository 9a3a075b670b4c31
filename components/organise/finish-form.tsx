import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

/** Only its post spends the link: whoever opens the page, a mail scanner too, changes nothing. */
export function FinishForm({ locale, token }: { locale: Locale; token: string }) {
  return (
    <form method="post" action={localePath(locale, "/sign-in/session")}>
      <input type="hidden" name="token" value={token} />
      <button type="submit">{translator(locale, "signIn")("finish")}</button>
    </form>
  );
}
