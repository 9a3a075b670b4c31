import { ErrorSummary } from "#components/signature/error-summary.tsx";
import { Field } from "#components/signature/field.tsx";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  isAddressWrong: boolean;
  /** What was typed, when it was no address. */
  email?: string;
};

export function SignInForm({ locale, isAddressWrong, email }: Props) {
  const t = translator(locale, "signIn");
  const message = t("addressWrong");
  return (
    <form method="post" action={localePath(locale, "/sign-in/link")} noValidate>
      {isAddressWrong && (
        <ErrorSummary title={t("mistake")} mistakes={[{ field: "email", message }]} />
      )}
      <Field
        id="email"
        label={t("email")}
        hint={t("emailHint")}
        errors={isAddressWrong ? [message] : []}
      >
        {(wiring) => (
          <input
            name="email"
            type="email"
            autoComplete="email"
            dir="ltr"
            required
            defaultValue={email}
            {...wiring}
          />
        )}
      </Field>
      <button type="submit">{t("ask")}</button>
    </form>
  );
}
