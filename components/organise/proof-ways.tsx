import { Field } from "#components/signature/field.tsx";
import { proofMinutes } from "#domain/sessions/session.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Mistakes } from "./mistakes.tsx";
import { PasskeyForm } from "./passkey-form.tsx";
import { passkeyWords } from "./passkey-words.ts";

export type WrongProof = "code" | "passkey" | "identity" | "provider";

type Props = {
  locale: Locale;
  /** Of what waits for the proof. */
  id: string;
  /** The organiser's own address, to which a code goes. */
  email: string;
  isCodeSent: boolean;
  wrong: WrongProof | undefined;
  hasPasskeys: boolean;
  provider: string | undefined;
};

/** Asks an organiser to prove anew who they are; what they were about to do waits. */
export function ProofWays({ locale, id, email, isCodeSent, wrong, ...ways }: Props) {
  const t = translator(locale, "prove");
  const path = localePath(locale, `/organise/prove/${id}`);
  const { hasPasskeys, provider } = ways;
  const mistake = wrong && {
    field: wrong === "code" ? "code" : "ways",
    message: t(`wrong.${wrong}`),
  };
  return (
    <>
      <h1>{t("title")}</h1>
      <Mistakes locale={locale} mistakes={mistake ? [mistake] : []} />
      <p className="dek">{t("lead", { minutes: proofMinutes })}</p>
      <div className="ways" id="ways">
        {hasPasskeys && (
          <PasskeyForm
            challenge={`${path}/challenge`}
            action={`${path}/passkey`}
            act="use"
            words={passkeyWords(locale, "prove")}
            isPlain={isCodeSent}
          />
        )}
        {provider && (
          <form method="post" action={`${path}/identity`}>
            <button type="submit" className="plain">
              {t("identity", { provider })}
            </button>
          </form>
        )}
        {isCodeSent ? (
          <CodeForm locale={locale} path={path} email={email} isWrong={wrong === "code"} />
        ) : (
          <MailForm locale={locale} path={path} email={email} />
        )}
      </div>
    </>
  );
}

type FormProps = { locale: Locale; path: string; email: string };

function MailForm({ locale, path, email }: FormProps) {
  const t = translator(locale, "prove");
  return (
    <form method="post" action={`${path}/mail`}>
      <button type="submit" className="plain">
        {t("mail", { email: isolated(email) })}
      </button>
    </form>
  );
}

function CodeForm({ locale, path, email, isWrong }: FormProps & { isWrong: boolean }) {
  const t = translator(locale, "prove");
  return (
    <>
      <form method="post" action={`${path}/code`} noValidate>
        <Field
          id="code"
          label={t("code")}
          hint={t("codeHint", { email: isolated(email) })}
          errors={isWrong ? [t("wrong.code")] : []}
        >
          {(wiring) => (
            <input
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              dir="ltr"
              maxLength={20}
              {...wiring}
            />
          )}
        </Field>
        <button type="submit">{t("submit")}</button>
      </form>
      <form method="post" action={`${path}/mail`}>
        <button type="submit" className="plain">
          {t("again")}
        </button>
      </form>
    </>
  );
}

/** So that an address stands as it is in a line that runs the other way. */
function isolated(email: string): string {
  return `\u2068${email}\u2069`;
}
