import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

/** What a passkey's form says; it is shown in the browser alone, where no messages are. */
export function passkeyWords(locale: Locale, act: "signIn" | "prove" | "add") {
  const t = translator(locale, "passkeys");
  return {
    submit: t(act),
    waiting: t("waiting"),
    failed: t(act === "add" ? "notMade" : "notUsed"),
    tooMany: t("tooMany"),
  };
}
