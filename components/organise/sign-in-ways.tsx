import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { PasskeyForm } from "./passkey-form.tsx";
import { passkeyWords } from "./passkey-words.ts";

type Props = {
  locale: Locale;
  /** How the organisation's own provider is called, where there is one. */
  provider: string | undefined;
  arePasskeysPossible: boolean;
};

/** The ways in besides a mailed link: those that this installation has and the browser knows. */
export function SignInWays({ locale, provider, arePasskeysPossible }: Props) {
  const t = translator(locale, "signIn");
  return (
    <div className="ways">
      {provider && (
        <form method="post" action={localePath(locale, "/sign-in/identity")}>
          <button type="submit" className="plain">
            {t("identity", { provider })}
          </button>
        </form>
      )}
      {arePasskeysPossible && (
        <PasskeyForm
          challenge={localePath(locale, "/sign-in/passkey/challenge")}
          action={localePath(locale, "/sign-in/passkey")}
          act="use"
          words={passkeyWords(locale, "signIn")}
          isPlain
        />
      )}
    </div>
  );
}
